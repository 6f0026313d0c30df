"""How the index of a batch looks, and its one convenience: finding a site by name.

Colours are those of the charts (`chart_style`), light and dark.
"""

from pigmenttrack.report.chart_style import DARK, LIGHT, ChartStyle


def _colours(style: ChartStyle) -> str:
    return (
        f"--ground:{style.ground};--text:{style.text};--faint:{style.faint_text};"
        f"--rule:{style.grid};--point:{style.point};--line:{style.line};"
        f"--band:{style.band};--rejected:{style.rejected}"
    )


STYLE = f"""
:root{{{_colours(LIGHT)}}}
@media (prefers-color-scheme: dark){{:root{{{_colours(DARK)}}}}}
body{{margin:0 auto;max-width:68rem;padding:1.5rem;background:var(--ground);color:var(--text);
font:15px/1.45 system-ui,"Segoe UI",Roboto,"Noto Sans","DejaVu Sans",sans-serif}}
h1{{font-size:1.5rem;margin:0 0 .75rem;overflow-wrap:anywhere}}
a{{color:var(--point)}}
a:focus-visible,input:focus-visible{{outline:3px solid var(--point);outline-offset:2px}}
dl{{display:flex;flex-wrap:wrap;gap:.5rem 2rem;margin:0 0 1rem}}
dt{{color:var(--faint);font-size:.85rem}}
dd{{margin:0;font-size:1.25rem;font-variant-numeric:tabular-nums}}
header p{{margin:.25rem 0;max-width:46rem}}
.files a{{margin-right:1rem}}
main{{margin-top:1rem}}
input{{font:inherit;margin-top:.5rem;width:20rem;max-width:100%;padding:.4rem .6rem;
background:var(--ground);color:var(--text);border:1px solid var(--faint);border-radius:4px}}
article{{display:grid;grid-template-columns:9rem 1fr 11rem;gap:1rem;padding:.9rem 0;
border-top:1px solid var(--rule);align-items:start}}
article[hidden]{{display:none}}
img,.none{{width:9rem;border-radius:3px;display:block}}
.none{{height:5rem;display:flex;align-items:center;justify-content:center;
color:var(--faint);border:1px dashed var(--rule);box-sizing:border-box;font-size:.85rem}}
h2{{font-size:1.05rem;margin:0;overflow-wrap:anywhere}}
h2 small{{font-weight:normal;color:var(--faint);font-size:.9rem}}
article p{{margin:.2rem 0}}
.interval,.counts,.quantity,.remark{{color:var(--faint);font-size:.85rem}}
.rejected{{color:var(--rejected);font-weight:600}}
.latest{{font-variant-numeric:tabular-nums}}
.course p{{margin:.1rem 0}}
.spark line{{stroke:var(--rule)}}
.spark polygon{{fill:var(--band)}}
.spark polyline{{fill:none;stroke:var(--line);stroke-width:1.5}}
.spark circle{{fill:var(--point)}}
@media (max-width: 44rem){{article{{grid-template-columns:6rem 1fr}}img,.none{{width:6rem}}
.course{{grid-column:2}}}}
@media print{{body{{max-width:none;padding:0}}input{{display:none}}article{{break-inside:avoid}}}}
"""

# Without scripts the page is whole; the field only shows where it works.
SCRIPT = """
const find = document.getElementById("find");
find.hidden = false;
find.addEventListener("input", () => {
  const wanted = find.value.trim().toLowerCase();
  for (const one of document.querySelectorAll("article")) {
    one.hidden = !one.querySelector("h2").textContent.toLowerCase().includes(wanted);
  }
});
"""
