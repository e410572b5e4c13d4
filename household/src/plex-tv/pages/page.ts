import { readFileSync } from 'node:fs';

const styles = readFileSync(new URL('./pages.css', import.meta.url), 'utf8');

/** The frame of plex.tv's own pages; it says plainly that this is not the real one. */
export function page(input: { title: string; content: string; script?: string }): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(input.title)} – simulated plex.tv</title>
<link rel="icon" href="data:,">
<style>${styles}</style>
</head>
<body>
<p class="banner"><strong>Simulation.</strong> This stands in for plex.tv. No real account, nothing leaves this machine.</p>
<main>
${input.content}
</main>
${input.script ? `<script type="module">${input.script}</script>` : ''}
</body>
</html>`;
}

export function escapeHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}
