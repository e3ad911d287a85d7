// How facts are worded.
const COUNTRIES = new Map([["BY", "Belarus"], ["CN", "China"]]);

function countryName(code) {
  if (COUNTRIES.has(code)) return COUNTRIES.get(code);
  try {
    return new Intl.DisplayNames(["en"], { type: "region" }).of(code);
  } catch {
    return code;
  }
}

const plural = (number, one, many) => `${number} ${number === 1 ? one : many}`;
const joint = (tie) => (relations.get(tie.type).directed ? " → " : " – ");
const tieName = (tie) => `${tie.from.name}${joint(tie)}${tie.to.name}`;
const nodeWords = (node) => [kinds.get(node.label).title, node.country && countryName(node.country)].filter(Boolean).join(", ");

function tieWords(tie) {
  const parts = [relations.get(tie.type).title];
  if (!tie.context) parts.push(tie.when);
  if (tie.status !== "established") parts.push(tie.status);
  if (tie.disputed) parts.push("disputed");
  return parts.join(", ");
}

function coordinates(node) {
  if (node.lat === undefined || node.lon === undefined) return null;
  const degrees = (value, plus, minus) => `${Math.abs(value).toFixed(2)}° ${value < 0 ? minus : plus}`;
  return `${degrees(node.lat, "N", "S")}, ${degrees(node.lon, "E", "W")}`;
}
