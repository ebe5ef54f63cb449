/** The design tokens that this page needs; it must stand alone, without a second request. */
export const STYLE = `
:root{color-scheme:light dark;--ink:#14202b;--ink-2:#4a5a68;--paper:#fff;--paper-2:#f4f6f8;--line:#d3dae1;--accent:#0b5563;--focus:#ffbf47}
@media (prefers-color-scheme:dark){:root{--ink:#e8eef3;--ink-2:#a9b7c3;--paper:#11181f;--paper-2:#182129;--line:#33414d;--accent:#6cc3d0}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","DejaVu Sans",sans-serif}
header,main,footer{max-width:60rem;margin:0 auto;padding:16px 24px}
h1{font-size:2rem;line-height:1.2;margin:16px 0}h2{font-size:1.5rem;margin:40px 0 12px;padding-top:16px;border-top:2px solid var(--line)}h3{font-size:1.15rem;margin:32px 0 8px}h4{font-size:1rem;margin:20px 0 6px}
a{color:var(--accent);text-underline-offset:3px}
a:focus-visible,summary:focus-visible{outline:3px solid var(--focus);outline-offset:2px}
.skip{position:absolute;left:-999px}.skip:focus{position:static}
code,pre{font-family:ui-monospace,"SF Mono","Cascadia Mono","DejaVu Sans Mono",monospace;font-size:.875em;overflow-wrap:anywhere}
pre{background:var(--paper-2);border:1px solid var(--line);border-radius:6px;padding:12px 16px;white-space:pre-wrap}
.call{font-weight:600}.quiet{color:var(--ink-2)}
table{border-collapse:collapse;width:100%;table-layout:fixed}
caption{text-align:left;color:var(--ink-2);padding:4px 0}
th,td{text-align:left;vertical-align:top;padding:6px 12px 6px 0;border-bottom:1px solid var(--line);overflow-wrap:anywhere}
ul{padding-left:1.25rem}
`
