// The overview as a table: rows of Belarus, columns of China and the rest, in each cell the number of ties in view.
function showMatrix() {
  const counts = new Map();
  for (const tie of shown) {
    if (tie.context) continue;
    const key = pairKey(tie.from.unit, tie.to.unit);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const [rows, columns] = [units.filter((unit) => unit.left), units.filter((unit) => !unit.left)];
  const number = (one, other) => counts.get(pairKey(one, other)) ?? 0;
  const most = Math.max(1, ...rows.flatMap((row) => columns.map((column) => number(row, column))));
  const sum = (values) => values.reduce((all, one) => all + one, 0);
  const head = (unit, scope) => el("th", { scope }, el("button", { type: "button", onclick: () => select(unitKey(unit), { focus: true }) }, unitName(unit)));
  const cell = (row, column) => {
    const value = number(row, column);
    if (!value) return el("td", {}, el("span", { class: "none" }, "–"));
    const key = pairKey(row, column);
    const button = el("button", {
      type: "button", "data-key": key, "aria-label": `${unitName(row)} and ${unitName(column)}: ${plural(value, "tie", "ties")}`,
      "aria-pressed": String(selected !== null && selected.key === key), onclick: () => select(key, { focus: true }),
    }, String(value));
    button.style.setProperty("--share", `${Math.round(12 + 68 * Math.sqrt(value / most))}%`);
    button.classList.toggle("strong", Math.sqrt(value / most) > 0.55);
    return el("td", {}, button);
  };
  document.getElementById("matrix").replaceChildren(el("table", {},
    el("caption", {}, el("span", {}, "Ties in view between regions of Belarus (rows) and provinces of China (columns). Ties within one side are not in it. Choose a number to read its ties.")),
    el("thead", {}, el("tr", {}, el("td", {}), ...columns.map((column) => head(column, "col")), el("th", { scope: "col", class: "sum" }, "All"))),
    el("tbody", {}, ...rows.map((row) => el("tr", {}, head(row, "row"), ...columns.map((column) => cell(row, column)), el("td", { class: "sum" }, String(sum(columns.map((column) => number(row, column)))))))),
    el("tfoot", {}, el("tr", {}, el("th", { scope: "row" }, "All"), ...columns.map((column) => el("td", { class: "sum" }, String(sum(rows.map((row) => number(row, column)))))), el("td", { class: "sum" }, String(sum(rows.flatMap((row) => columns.map((column) => number(row, column))))))))));
}
