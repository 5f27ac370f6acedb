const BEGINNING = `improvement shorter "Ask for less" {
    changes STEP estimate 1 2 5 min
    estimate 5 8 15 d
    needs TEAM 2
    cost 12000
}`;

/** How to begin, for a journey without improvements. */
export function NoImprovements() {
    return (
        <section>
            <h2>No improvements yet</h2>
            <p class="report-note">
                An improvement says what a step will be like once it is done, how long it takes to get there, whom it needs and what it
                costs. Write one into the journey, behind its stages, with the name of a step and of a team:
            </p>
            <pre class="plan-beginning">{BEGINNING}</pre>
            <p class="report-note">
                Then this view shows when it is done, how busy the teams are, which improvement comes first, and which of them it takes to
                keep every promise.
            </p>
        </section>
    );
}
