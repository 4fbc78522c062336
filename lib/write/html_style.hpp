#pragma once
// The style sheet of every HTML paper: readable on screen by day and by night, and on A4.

#include <string_view>

namespace kijun {

// A cell breaks anywhere because Japanese has no blanks and identifiers have no end; a column
// head keeps its words whole where it can. The head
// of a table sticks to the window, so nothing around it may scroll on its own. A paper printed
// from a dark screen must not come out dark: dark colours are for screens only. A table of many
// columns prints across, its heads upright, so that some seventy fit on a page: what is wider
// than the paper would be cut off unseen.
inline constexpr std::string_view html_style = R"css(
:root{color-scheme:light dark;--ink:#1c1c1c;--paper:#fff;--line:#b5b5b5;--head:#eef1f5;--red:#c00000;--faint:#5f5f5f;--link:#0b57a4}
@media screen and (prefers-color-scheme:dark){:root{--ink:#e6e6e6;--paper:#16181b;--line:#4b5057;--head:#262a30;--red:#ff8278;--faint:#a5a5a5;--link:#8ab8f0}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font-family:"Hiragino Sans","Yu Gothic","Meiryo","Noto Sans CJK JP","Noto Sans JP","IPAexGothic",sans-serif;font-size:15px;line-height:1.7}
main{max-width:72rem;margin:0 auto;padding:1.5rem 1.25rem 4rem}
main.wide{max-width:none}
h1{font-size:1.45rem;line-height:1.4;margin:0 0 1rem}
h2{font-size:1.2rem;margin:2.2rem 0 .6rem;border-bottom:2px solid var(--line)}
h3,h4,h5,h6{font-size:1.05rem;margin:1.6rem 0 .5rem}
p{margin:.5rem 0}
a{color:var(--link)}
table{border-collapse:collapse;width:100%;margin:1rem 0 1.5rem}
table.fit{width:auto}
caption{caption-side:top;text-align:left;font-weight:bold;padding:.3rem 0}
th,td{border:1px solid var(--line);padding:.4rem .6rem;text-align:left;vertical-align:top;overflow-wrap:anywhere}
th{background:var(--head);font-weight:bold;word-break:keep-all;overflow-wrap:break-word}
thead{position:sticky;top:0;z-index:1}
th p,td p{margin:0}
td p+p{margin-top:.25rem}
:target{scroll-margin-top:4rem}
td:target{outline:2px solid var(--link)}
table.wide th,table.wide td{overflow-wrap:normal;padding:.3rem .35rem}
u{text-decoration:underline;text-underline-offset:.2em}
del{text-decoration:line-through;color:var(--faint)}
.red{color:var(--red)}
ins{text-decoration:underline;text-underline-offset:.2em}
p.note{font-size:.87em;color:var(--faint)}
@page{size:A4;margin:14mm}
@page across{size:A4 landscape;margin:12mm}
@media print{body{font-size:9.5pt;line-height:1.5}main{max-width:none;padding:0}thead{display:table-header-group;position:static}tr{break-inside:avoid}h1,h2,h3,h4{break-after:avoid}main.wide,section.across{page:across}table.wide{font-size:6.5pt;line-height:1.3}table.wide th,table.wide td{padding:.15rem .1rem}table.wide thead tr+tr th{writing-mode:vertical-rl;white-space:nowrap;padding:.2rem 0}a{color:inherit;text-decoration:none}}
)css";

} // namespace kijun
