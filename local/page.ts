/** The plain frame of the runner's own pages: mailbox, sign-in, pretend marketplace. */
export function page(title: string, content: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<style>${style}</style>
</head>
<body><main>${content}</main></body>
</html>`
}

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`)
}

const style = `
:root { color-scheme: light dark; --ink: light-dark(#16202c, #e8edf3); --paper: light-dark(#fff, #11161d); --line: light-dark(#c9d1da, #3a4552); --link: light-dark(#0b57a4, #7db8f5) }
body { margin: 0; font: 1rem/1.5 system-ui, sans-serif; color: var(--ink); background: var(--paper) }
main { max-width: 60rem; margin: 0 auto; padding: 1.5rem 1rem 4rem }
a { color: var(--link) } a:focus-visible, button:focus-visible { outline: 3px solid var(--link); outline-offset: 2px }
table { border-collapse: collapse; width: 100% } th, td { text-align: left; padding: .5rem .75rem .5rem 0; border-bottom: 1px solid var(--line); vertical-align: top }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .25rem 1rem } dt { font-weight: 600 } dd { margin: 0; overflow-wrap: anywhere }
pre { white-space: pre-wrap; overflow-wrap: anywhere; border: 1px solid var(--line); padding: 1rem; font: inherit }
@media (max-width: 30rem) { th, td { font-size: .8125rem; padding-right: .375rem } select { max-width: 100% } }
iframe { width: 100%; height: 36rem; border: 1px solid var(--line); background: #fff }
button { font: inherit; padding: .6rem 1rem; border: 1px solid var(--line); background: transparent; color: inherit; cursor: pointer } li > button { text-align: left; width: 100% }
ul.cards { list-style: none; padding: 0; display: grid; grid-template-columns: repeat(auto-fill, minmax(15rem, 1fr)); gap: 1rem }
ul.cards > li { border: 1px solid var(--line); padding: 1rem } ul.cards > li:has(> button) { border: 0; padding: 0 } ul.cards > li > button { height: 100% } ul.cards h2 { font-size: 1.125rem; margin: .5rem 0 0 } ul.cards p { margin: 0 } ul.cards svg { width: 100%; height: auto }
.gone svg { opacity: .35 } .note { border-left: 4px solid var(--line); padding-left: 1rem }
`
