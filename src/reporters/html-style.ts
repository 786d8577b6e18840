/** The style of the HTML page: light and dark, wide and narrow, readable without colours. */
export const style = `
:root { --text: #1f2328; --dim: #59636e; --page: #ffffff; --soft: #f6f8fa; --line: #d1d9e0; --link: #0550ae;
  --block: #a40e26; --warn: #7a4d00; --note: #59636e; --pass: #1a6e34 }
@media (prefers-color-scheme: dark) {
  :root { --text: #e6edf3; --dim: #9ba5b0; --page: #0d1117; --soft: #161b22; --line: #3d444d; --link: #79c0ff;
    --block: #ff9492; --warn: #f0b72f; --note: #9ba5b0; --pass: #6fdd8b }
}
* { box-sizing: border-box }
body { margin: 0; background: var(--page); color: var(--text); font: 16px/1.5 system-ui, sans-serif }
main { max-width: 60rem; margin: 0 auto; padding: 1rem }
h1 { font-size: 1.4rem; line-height: 1.3 }
h2 { font-size: 1.1rem; margin: 0 0 .5rem }
h3 { font-size: 1rem; margin: 1rem 0 0 }
p { margin: .5rem 0 }
ul, ol { margin: .5rem 0; padding-left: 1.3rem }
li { margin: .3rem 0 }
a { color: var(--link) }
code { font: .9em ui-monospace, monospace; background: var(--soft); border: 1px solid var(--line); border-radius: 4px;
  padding: 0 .25em; overflow-wrap: anywhere; white-space: break-spaces; unicode-bidi: isolate }
section { border: 1px solid var(--line); border-left: 6px solid var(--note); border-radius: 6px; padding: .8rem 1rem;
  margin: 1rem 0 }
section.block { border-left-color: var(--block) }
section.warn { border-left: 6px double var(--warn) }
.badge { font-size: .8em; font-weight: 700; border: 1px solid currentColor; border-radius: 4px; padding: 0 .35em;
  white-space: nowrap; color: var(--note) }
.badge.block { color: var(--block) }
.badge.warn { color: var(--warn) }
h1.pass .badge { color: var(--pass) }
.about, .gap { color: var(--dim) }
details { border: 1px solid var(--line); border-radius: 6px; padding: .5rem 1rem; margin: 1rem 0; overflow-x: auto }
summary { cursor: pointer; font-weight: 600 }
table { border-collapse: collapse; margin: .5rem 0 }
th, td { border: 1px solid var(--line); padding: .25rem .5rem; text-align: left }
`
