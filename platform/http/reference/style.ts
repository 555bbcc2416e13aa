/** The look of the reference: the same colours as the pages, light and dark by the system's choice. */
export const style = `
:root { color-scheme: light dark; --ground: #f8f8f6; --surface: #fff; --line: #dcded9; --ink: #1a1f23; --dim: #5c646a; --accent: #0b6a74; --tint: #e3f1f1; --write: #7d5200; --writeTint: #fbf0d6; --end: #a8261e; --endTint: #fbe7e5; }
@media (prefers-color-scheme: dark) { :root { --ground: #14181c; --surface: #1b2126; --line: #333c44; --ink: #e7eaed; --dim: #a0aab3; --accent: #6cc0c7; --tint: #17343a; --write: #ecc06a; --writeTint: #3a2d10; --end: #ff9d94; --endTint: #43201e; } }
* { box-sizing: border-box; }
html { scroll-padding-top: 1rem; }
body { margin: 0; background: var(--ground); color: var(--ink); font: 15px/1.55 -apple-system, "Segoe UI", Roboto, "Noto Sans", "PT Sans", "Liberation Sans", Arial, system-ui, sans-serif; overflow-wrap: break-word; }
a { color: var(--accent); }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
.skip { position: absolute; left: -100rem; }
.skip:focus { left: .5rem; top: .5rem; padding: .5rem .75rem; background: var(--surface); }
.house { display: grid; grid-template-columns: 16rem minmax(0, 1fr); max-width: 84rem; margin: 0 auto; }
nav { position: sticky; top: 0; align-self: start; max-height: 100vh; overflow: auto; padding: 1.5rem 1rem 2rem 1.25rem; font-size: .875rem; }
nav ul { list-style: none; margin: 0 0 1rem; padding: 0; }
nav li { margin: .1875rem 0; }
nav a { text-decoration: none; }
nav a:hover { text-decoration: underline; }
nav .room { margin-top: .25rem; font-weight: 650; }
nav .calls a { display: block; overflow: hidden; color: var(--dim); text-overflow: ellipsis; white-space: nowrap; }
nav ul:has(.room) { margin-bottom: .25rem; }
main { padding: 1.5rem clamp(1rem, 3vw, 2.5rem) 5rem; min-width: 0; }
h1 { margin: 0; font-size: 1.75rem; line-height: 1.25; }
h2 { margin: 2.75rem 0 1rem; padding-bottom: .375rem; border-bottom: 1px solid var(--line); font-size: 1.25rem; }
h3 { display: flex; flex-wrap: wrap; align-items: baseline; gap: .375rem .625rem; margin: 0; font-size: 1rem; }
h4 { margin: 1rem 0 .375rem; color: var(--dim); font-size: .8125rem; font-weight: 600; }
p { margin: .375rem 0; max-width: 46rem; }
.dim, i { color: var(--dim); font-style: normal; }
article { margin: 1rem 0; padding: 1rem 1.25rem 1.25rem; background: var(--surface); border: 1px solid var(--line); border-radius: 10px; }
article:target { border-color: var(--accent); }
code, pre { font: .8125rem/1.55 ui-monospace, "Cascadia Mono", "DejaVu Sans Mono", "Liberation Mono", Menlo, monospace; }
h3 code { font-size: .9375rem; overflow-wrap: anywhere; }
pre { margin: 0; padding: .75rem .875rem; overflow: auto; background: var(--ground); border: 1px solid var(--line); border-radius: 6px; }
b { font-weight: 600; }
.method { padding: 0 .4375rem; border-radius: 4px; font-size: .75rem; font-weight: 700; line-height: 1.6; color: var(--accent); background: var(--tint); }
.method.write { color: var(--write); background: var(--writeTint); }
.method.end { color: var(--end); background: var(--endTint); }
table { border-collapse: collapse; width: 100%; font-size: .875rem; }
th, td { padding: .3125rem .75rem .3125rem 0; border-bottom: 1px solid var(--line); text-align: start; vertical-align: top; }
th { color: var(--dim); font-weight: 550; }
.scroll { overflow-x: auto; }
.top { display: flex; flex-wrap: wrap; justify-content: space-between; gap: .5rem 1.5rem; align-items: baseline; }
@media (max-width: 56rem) { .house { grid-template-columns: minmax(0, 1fr); } nav { position: static; max-height: none; padding-bottom: 0; } nav .calls { display: none; } nav ul { display: flex; flex-wrap: wrap; gap: 0 1rem; margin: 0; } }
@media print { nav { display: none; } .house { display: block; } article { break-inside: avoid; } }
`;
