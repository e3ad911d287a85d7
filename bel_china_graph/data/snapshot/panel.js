// The panel: what is selected, in words, with the sentences that say so.
const panel = document.getElementById("panel");

function showPanel(focus) {
  const content = selected ? (isNode(selected) ? nodePanel(selected) : tiePanel(selected)) : overviewPanel();
  panel.replaceChildren(...content.flat().filter(Boolean));
  panel.scrollTop = 0;
  const name = selected ? (isNode(selected) ? selected.name : tieName(selected)) : "";
  document.getElementById("status").textContent = name ? `Selected: ${name}` : "";
  if (focus) panel.querySelector("h2").focus();
}

function overviewPanel() {
  const shown = ties.filter(tieShown);
  const claimed = (node) => node.ties.filter((tie) => !tie.context && tieShown(tie)).length;
  const best = nodes.filter((node) => nodeShown(node) && claimed(node) > 1).sort((a, b) => claimed(b) - claimed(a)).slice(0, 5);
  if (!ties.length) {
    return [heading(nodes.length ? "What was found" : "Nothing was found"), nodes.length && el("ul", { class: "rows" }, ...nodes.map(nodeRow))];
  }
  return [
    heading("What is here"),
    el("p", { class: "muted" }, "Choose a line to read the sentences behind it, or a name to see its ties."),
    best.length ? [el("h3", {}, "Best connected"), el("ul", { class: "rows" }, ...best.map(nodeRow))] : [],
    el("h3", {}, `Ties, newest first (${shown.length === ties.length ? ties.length : `${shown.length} of ${ties.length}`})`),
    el("ul", { class: "rows" }, ...shown.map((tie) => tieRow(tie, tieName(tie)))),
  ].flat();
}

function nodePanel(node) {
  const list = (values) => (values ? values.join(", ") : null);
  const shown = node.ties.filter(tieShown);
  return [
    back(),
    heading(node.name),
    el("p", { class: "what" }, nodeIcon(node), nodeWords(node)),
    facts([
      ["Also called", list(node.aliases)], ["Also written", list(node.variants)], ["Kind", node.kind],
      ["Lies in", list(node.inside)], ["Coordinates", coordinates(node)], ["ISO 3166-2", node.iso], ["GeoNames", node.geonames],
    ]),
    correctionsPart(node),
    el("h3", {}, `Ties, newest first (${shown.length === node.ties.length ? shown.length : `${shown.length} of ${node.ties.length}`})`),
    shown.length ? el("ul", { class: "rows" }, ...shown.map((tie) => tieRow(tie, otherEnd(tie, node).name)))
      : el("p", { class: "muted" }, "None in view."),
    node.sentences ? el("details", {}, el("summary", {}, "Where it is first named"), ...node.sentences.map((at) => sentenceCard(at))) : null,
  ];
}
