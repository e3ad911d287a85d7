// The timeline: a lane for each region and city or park of its rank; a day is a dot, a month or year as long as it is.
function timeline(width, height) {
  const small = isSmall(width);
  const fontSize = small ? 11 : 12;
  const set = bright();
  const [left, right] = [14, 14];
  const list = shown.filter((tie) => !tie.context);
  const undated = list.filter((tie) => tie.year === null);
  const later = undated.length ? (small ? 84 : 170) : 0;
  const [first, last] = [state.from, state.to + 1];
  const x = (year) => left + ((year - first) / Math.max(1, last - first)) * (width - left - right - later);
  const edge = width - right - later;  // of the dated part
  const lanes = new Map(units.filter((unit) => unit.left).map((unit) => [unit, []]));
  const rest = { title: "Without an end in Belarus" };
  for (const tie of list) {
    const unit = [tie.from.unit, tie.to.unit].find((one) => one.left) ?? rest;
    if (!lanes.has(unit)) lanes.set(unit, []);
    lanes.get(unit).push(tie);
  }
  const label = (tie, unit) => (tie.from === unit.place ? tie.to.name : tie.to === unit.place ? tie.from.name : `${tie.from.name}${joint(tie)}${tie.to.name}`);
  for (const dense of [false, true]) {
    const picture = { marks: [], words: [] };
    const step = dense ? 6 : fontSize * 1.35;
    let y = 44;
    for (const [unit, own] of lanes) {
      if (!own.length) continue;
      picture.words.push({ text: unit.place ? unit.place.name : unit.title, x: left, y, stuck: true, size: fontSize + 1, weight: 700, fill: unit === rest ? palette.muted : palette.by, align: "left", solid: true });
      picture.words.push({ text: String(own.length), x: left + textWidth(unit.place ? unit.place.name : unit.title, fontSize + 1, true) + 8, y, stuck: true, size: fontSize, fill: palette.muted, align: "left" });
      const ends = [];
      const placed = own.map((tie) => ({ tie, ...extent(tie.date, x, edge + 12) })).sort((a, b) => a.start - b.start || a.end - b.end);
      for (const { tie, start, end } of placed) {
        const text = dense ? null : shorten2(label(tie, unit), fontSize, small ? 130 : 220);
        const wide = text ? textWidth(text, fontSize, tie === selected) + 12 : 3;
        const inside = end + wide <= (tie.year === null || !later ? width - 4 : edge - 8);
        const [from, to] = inside ? [start, end + wide] : [start - wide, end];
        let lane = ends.findIndex((taken) => taken <= from);
        if (lane < 0) lane = ends.length;
        ends[lane] = to + 4;
        const faint = set !== null && !set.has(tie);
        picture.marks.push({
          item: tie, order: picture.marks.length, span: true, shape: end - start > 6 ? "bar" : "dot", x: (start + end) / 2, y: y + 16 + lane * step, width: end - start, height: dense ? 4 : 7,
          r: dense ? 2.4 : 3.6, gap: (end - start) / 2 + 3, colour: tieColour(tie), text, side: inside ? "right" : "left", faint, bright: set !== null && !faint, rank: 1,
          hollow: tie.status === "planned", room: 400,
        });
      }
      y += 16 + ends.length * step + 18;
    }
    if (!dense && y > Math.max(height * 4, 2600)) continue;  // too many to name
    const scale = axis(first, last, x, width, Math.max(height, y), later, right, small);
    return { ...picture, areas: scale.areas, words: [...scale.words, ...picture.words], lines: [], fixed: true, fontSize, rows: 1, width, height: Math.max(height, y) };
  }
  return null;
}

const shorten2 = (text, size, room) => wrap(text, room, 1, size, false)[0];

// Where a date begins and ends; nothing dated stands in a column of its own.
function extent(date, x, undated) {
  if (!date) return { start: undated, end: undated + 5 };
  const [year, month, day] = date.split("-").map(Number);
  if (day) return { start: x(year + (month - 1) / 12 + (day - 1) / 372), end: x(year + (month - 1) / 12 + (day - 1) / 372) + 4 };
  if (month) return { start: x(year + (month - 1) / 12), end: x(year + month / 12) };
  return { start: x(year), end: x(year + 1) };
}

function axis(first, last, x, width, bottom, later, right, small) {
  const every = [1, 2, 5, 10, 20].find((step) => (last - first) / step <= (small ? 5 : 14)) ?? 50;
  const ticks = [];
  for (let year = Math.ceil(first / every) * every; year < last; year += every) ticks.push(year);
  const words = ticks.map((year) => ({ text: String(year), x: x(year), y: 16, size: 11.5, fill: palette.muted, align: "left" }));
  if (later) words.push({ text: "undated", x: width - right - later + 12, y: 16, size: 11.5, fill: palette.muted, align: "left" });
  const areas = [{ rings: ticks.map((year) => [x(year), 26, x(year), bottom]), closed: false, style: { stroke: palette.line, size: 1 } }];
  const edge = width - right - later;
  if (later) areas.unshift({ rings: [[edge, 0, width, 0, width, bottom, edge, bottom]], closed: true, style: { fill: palette.soft } });
  return { areas, words };
}
