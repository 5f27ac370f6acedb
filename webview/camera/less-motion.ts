/** Whether the person asked the system, or the editor, for less motion. */
export function prefersLessMotion(): boolean {
    return matchMedia('(prefers-reduced-motion: reduce)').matches || document.body.classList.contains('vscode-reduce-motion');
}
