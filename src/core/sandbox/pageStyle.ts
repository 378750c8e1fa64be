/** Of every page of the sandbox. Its hash stands in their policy. */
export const pageStyle = `
:root{color-scheme:light dark;--ink:#1b1f24;--paper:#fff;--quiet:#57606a;--line:#8c959f;--note:#fff4d6;--act:#0b5cad}
@media (prefers-color-scheme:dark){
:root{--ink:#e6edf3;--paper:#0d1117;--quiet:#9da7b3;--line:#6e7781;--note:#3a2f0b;--act:#1f6fc2}a{color:#79b8ff}}
body{font:16px/1.5 system-ui,sans-serif;max-width:46rem;margin:2rem auto;padding:0 1rem;color:var(--ink);background:var(--paper)}
h1{font-size:1.5rem}h2{font-size:1.15rem;margin-top:2rem}
table{border-collapse:collapse;width:100%}th,td{text-align:left;padding:.3rem 1rem .3rem 0;vertical-align:top}
thead th{border-bottom:1px solid var(--line)}tbody th{font-weight:600;white-space:nowrap}
code{font-size:.9em;overflow-wrap:anywhere}td{overflow-wrap:anywhere}
.note{background:var(--note);padding:.6rem 1rem;border-left:4px solid var(--line)}.quiet{color:var(--quiet)}
.amount{font-size:2rem;font-weight:600;margin:.5rem 0}form{display:inline-block;margin:1rem 1rem 0 0}
button{font:inherit;padding:.5rem 1rem;border:1px solid var(--line);border-radius:4px;background:transparent;color:inherit}
button.main{background:var(--act);border-color:var(--act);color:#fff}
:focus-visible{outline:3px solid var(--act);outline-offset:2px}`;
