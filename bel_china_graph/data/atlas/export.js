// Saving what is seen: the same drawing by another pen; and the listed ties as CSV.
function save(blob, ending) {
  const address = URL.createObjectURL(blob);
  el("a", { href: address, download: `atlas-${state.view}.${ending}` }).click();
  window.setTimeout(() => URL.revokeObjectURL(address), 10000);
}

function savePng() {
  const sheet = document.createElement("canvas");
  draw(canvasPen(sheet, stage.clientWidth, stage.clientHeight, 2), picture, camera());
  sheet.toBlob((blob) => save(blob, "png"), "image/png");
}

function svgText() {
  const pen = svgPen(stage.clientWidth, stage.clientHeight);
  draw(pen, picture, camera());
  return `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(pen.root)}`;
}

const saveSvg = () => save(new Blob([svgText()], { type: "image/svg+xml" }), "svg");

function listedTies() {
  if (!selected) return claimedShown(claimed);
  if (isGroup(selected)) return claimedShown(selected.ties);
  if (state.other) return findPath(selected, state.other) ?? [];
  return isNode(selected) ? claimedShown(selected.ties) : [selected];
}

// A cell that a spreadsheet would take for a formula gets an apostrophe in front.
function csvText() {
  const cell = (value) => `"${String(value ?? "").replace(/^(?=[=+\-@\t\r])/, "'").replaceAll('"', '""')}"`;
  const sources = (tie) => (tie.sentences ?? []).map((at) => DATA.sentences[at].document).filter((name, at, all) => all.indexOf(name) === at).join("; ");
  const claims = (tie) => (tie.claims ?? []).map((claim) => claim.date).filter(Boolean).join("; ");
  const rows = listedTies().map((tie) => [tie.id, relations.get(tie.type).title, tie.from.name, tie.to.name, tie.date, tie.status, tie.disputed ? "yes" : "", claims(tie), tie.kind, tie.subject, sources(tie)]);
  return [["id", "tie", "one", "other", "date", "status", "disputed", "claimed dates", "kind", "subject", "sources"], ...rows].map((row) => row.map(cell).join(",")).join("\r\n") + "\r\n";
}

async function copyCsv() {
  const [text, number] = [csvText(), listedTies().length];
  const told = document.getElementById("status");
  try {
    await navigator.clipboard.writeText(text);
    told.textContent = `${plural(number, "tie", "ties")} copied as CSV`;
  } catch {
    save(new Blob(["\ufeff", text], { type: "text/csv" }), "csv");
    told.textContent = `${plural(number, "tie", "ties")} saved as CSV`;
  }
  showNotice(told.textContent);
}

function showNotice(text) {
  const frame = document.getElementById("csv").getBoundingClientRect();
  showTip([text], { clientX: frame.left - 40, clientY: frame.bottom - 8 });
  window.setTimeout(hideTip, 2500);
}

function openExport() {
  document.getElementById("png").addEventListener("click", savePng);
  document.getElementById("svg").addEventListener("click", saveSvg);
  document.getElementById("csv").addEventListener("click", copyCsv);
}
