/** The portal's night and day, reduced to what a page of text needs. */
export const pageStyle = `
:root { color-scheme: dark light; --bg: oklch(.172 .018 322); --surface: oklch(.212 .021 322); --line: oklch(.93 .03 60 / .14); --text: oklch(.955 .012 75); --dim: oklch(.69 .022 345); --lamp: oklch(.85 .108 68); }
@media (prefers-color-scheme: light) { :root { --bg: oklch(.968 .006 325); --surface: oklch(.994 .002 325); --line: oklch(.3 .05 325 / .16); --text: oklch(.245 .032 322); --dim: oklch(.505 .028 325); --lamp: oklch(.49 .112 50); } }
body { margin: 0; background: var(--bg); color: var(--text); font: 15px/1.55 ui-sans-serif, system-ui, sans-serif; }
main { max-width: 880px; margin: 0 auto; padding: 48px 20px 96px; }
h1 { font-size: 32px; line-height: 1.1; } h2 { margin: 56px 0 8px; text-transform: capitalize; } h3 { font-size: 15px; margin: 0 0 8px; overflow-wrap: anywhere; }
a { color: var(--lamp); } a:focus-visible, summary:focus-visible { outline: 2px solid var(--lamp); outline-offset: 3px; }
nav { display: flex; flex-wrap: wrap; gap: 4px 16px; } nav a { padding: 10px 0; }
article { padding: 20px; margin: 12px 0; border-radius: 16px; background: var(--surface); box-shadow: inset 0 0 0 1px var(--line); } article p { margin: 0 0 8px; }
.verb { color: var(--lamp); } .dim { color: var(--dim); } code, pre { font: 13px/1.5 ui-monospace, monospace; }
table { border-collapse: collapse; width: 100%; } td { padding: 6px 12px 6px 0; border-top: 1px solid var(--line); vertical-align: top; }
summary { padding: 10px 0; cursor: pointer; } pre { margin: 0; padding: 12px; overflow: auto; max-height: 420px; border-radius: 10px; background: var(--bg); }
`;
