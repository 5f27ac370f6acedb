/** Where the page finds its parts, as addresses that the webview may load, and what its policy admits. */
export interface PanelPageParts {
    script: string;
    style: string;
    /** `webview.cspSource` */
    cspSource: string;
    /** Unguessable, new for each page. */
    nonce: string;
}

/** The content security policy of the panel: our script and style sheet, and pictures that the script makes to paint them; nothing else. */
export function panelPolicy({ cspSource, nonce }: Pick<PanelPageParts, 'cspSource' | 'nonce'>): string {
    return `default-src 'none'; script-src 'nonce-${nonce}'; style-src ${cspSource}; font-src 'none'; img-src blob:`;
}

/** The page that a preview panel loads. All content is put there by its script. */
export function panelPage(parts: PanelPageParts): string {
    return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${panelPolicy(parts)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="${parts.style}">
<title>Journey preview</title>
</head>
<body>
<div id="root"></div>
<script nonce="${parts.nonce}" src="${parts.script}"></script>
</body>
</html>
`;
}
