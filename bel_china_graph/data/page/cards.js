// Facts, ties and sentences in words, as the panel shows them.
const back = () => el("button", { type: "button", class: "back", onclick: () => select(null, { focus: true }) }, "← All ties");
const heading = (...children) => el("h2", { tabindex: "-1" }, ...children);
const nodeButton = (node) => el("button", { type: "button", onclick: () => select(node.key, { focus: true }) }, node.name);

function tieRow(tie, text) {
  const dashes = { planned: "5 3", ended: "1.5 3" }[tie.status];
  return el("li", {}, el("button", { type: "button", "data-key": tie.key, onclick: () => select(tie.key, { focus: true }) },
    lineIcon(tieColour(tie), dashes), el("span", {}, el("b", {}, text), el("small", {}, tieWords(tie)))));
}

function nodeRow(node) {
  return el("li", {}, el("button", { type: "button", "data-key": node.key, onclick: () => select(node.key, { focus: true }) },
    nodeIcon(node), el("span", {}, el("b", {}, node.name), el("small", {}, `${nodeWords(node)}${node.ties.length ? `; ${plural(node.ties.length, "tie", "ties")}` : ""}`))));
}

function facts(pairs) {
  const known = pairs.filter(([, value]) => value !== undefined && value !== null && value !== "");
  return known.length ? el("dl", {}, ...known.flatMap(([name, value]) => [el("dt", {}, name), el("dd", {}, String(value))])) : null;
}

function tiePanel(tie) {
  const badge = (text, kind = "") => el("span", { class: `badge ${kind}` }, text);
  const pair = tie.from.ties.filter((other) => other !== tie && (other.from === tie.to || other.to === tie.to));
  return [
    back(),
    heading(nodeButton(tie.from), el("span", { class: "joint" }, joint(tie)), nodeButton(tie.to)),
    el("p", { class: "what" }, lineIcon(tieColour(tie)), relations.get(tie.type).title,
      tie.context ? null : el("span", { class: "when" }, tie.when),
      tie.status === "established" ? null : badge(tie.status), tie.disputed ? badge("dates disputed", "warn") : null),
    correctionsPart(tie),
    (tie.claims ?? []).length > 1 || ((tie.claims ?? []).length && !tie.claims.some((claim) => claim.picked)) ? [el("h3", {}, "Dates claimed"), el("ul", { class: "claims" }, ...tie.claims.map(claimRow))] : [],
    facts([
      ["Document", tie.kind], ["Subject", tie.subject], ["Covers", tie.period], ["Resident no.", tie.number],
      ["Business", tie.business], ["Capital from", tie.capital ? tie.capital.map(countryName).join(", ") : null],
    ]),
    evidencePart(tie),
    pair.length ? [el("h3", {}, "Other ties of this pair"), el("ul", { class: "rows" }, ...pair.map((other) => tieRow(other, tieName(other))))] : [],
  ].flat();
}

function correctionsPart(item) {
  return item.corrections ? el("ul", { class: "corrections" }, ...item.corrections.map((words) => el("li", {}, words))) : null;
}

function claimRow(claim) {
  return el("li", { class: claim.picked ? "picked" : "" }, el("span", {}, claim.when),
    el("span", { class: "muted" }, `${plural((claim.sentences ?? []).length, "sentence", "sentences")}${claim.picked ? ", shown here" : ""}`));
}

function evidencePart(tie) {
  if (!tie.sentences) {
    return [el("p", { class: "muted" }, tie.context ? "Known from the gazetteer." : "No sentence is kept for this tie.")];
  }
  return [
    el("h3", {}, `What says so (${plural(tie.sentences.length, "sentence", "sentences")})`),
    ...tie.sentences.map((at) => sentenceCard(at, tie)),
  ];
}

function sentenceCard(at, tie) {
  const sentence = DATA.sentences[at];
  const claim = tie && (tie.claims ?? []).find((one) => (one.sentences ?? []).includes(at));
  const card = el("figure", { class: "sentence" },
    claim && tie.claims.length > 1 ? el("span", { class: "badge says" }, claim.when) : null,
    el("blockquote", {}, ...(sentence.text ? highlighted(sentence.text, tie, claim) : [el("em", {}, "The sentence is left out of this file.")])),
    el("figcaption", {},
      el("div", {}, el("cite", {}, [sentence.document, sentence.dated, sentence.section].filter(Boolean).join(" · "))),
      ...(sentence.citations ?? []).map((citation) => el("div", {}, "cites ", link(citation.text ?? "source", citation.link),
        citation.year ? ` (${citation.year})` : null)),
      sentence.rule ? el("div", { class: "rule" }, `found by ${sentence.rule}`) : null));
  if (tie) card.style.setProperty("--bar", tieColour(tie));
  return card;
}

// The sentence with the names of the tie's ends and the claimed date marked.
function highlighted(text, tie, claim) {
  if (!tie) return [text];
  const spelled = [tie.from, tie.to].flatMap((node) => [node.name, node.latin, ...(node.aliases ?? []), ...(node.variants ?? [])]);
  const plain = spelled.filter((name) => name && name.length > 1).sort((a, b) => b.length - a.length)
    .map((name) => `(?<!\\p{L})${name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}(?!\\p{L})`);
  if (claim && claim.date) plain.push(`(?:\\d{1,2} )?(?:\\p{Lu}\\p{Ll}+ )?${claim.date.slice(0, 4)}(?!\\d)`);
  if (!plain.length) return [text];
  const parts = text.split(new RegExp(`(${plain.join("|")})`, "u"));
  return parts.map((part, at) => (at % 2 ? el("mark", {}, part) : part)).filter((part) => part !== "");
}

// A list whose tail is written only when it is asked for.
function rowList(items, row, most = printing ? 1000 : 60) {
  const list = el("ul", { class: "rows" }, ...items.slice(0, most).map(row));
  if (items.length > most) {
    const more = el("button", { type: "button", class: "more", onclick: () => {
      list.append(...items.slice(most, most + 400).map(row));
      most += 400;
      if (items.length > most) more.textContent = `Show more (${items.length - most} left)`;
      else more.remove();
    } }, `Show more (${items.length - most} left)`);
    return [list, more];
  }
  return [list];
}
