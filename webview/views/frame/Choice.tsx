interface ChoiceProperties<T extends string> {
    name: string;
    title: string;
    chosen: T;
    choices: readonly { value: T; title: string; meaning: string }[];
    onChoose: (value: T) => void;
}

/** One of a few, side by side. */
export function Choice<T extends string>({ name, title, chosen, choices, onChoose }: ChoiceProperties<T>) {
    return (
        <fieldset class="choice">
            <legend>{title}</legend>
            {choices.map(({ value, title: label, meaning }) => (
                <label key={value} title={meaning}>
                    <input type="radio" name={name} value={value} checked={value === chosen} onChange={() => onChoose(value)} />
                    <span>{label}</span>
                </label>
            ))}
        </fieldset>
    );
}
