// The script of the self-contained map: plain, for any browser of the last years. Everything that came from files is
// put into the page as text, never as markup.

(() => {
  const $ = (id) => document.getElementById(id);
  const data = JSON.parse($("data").textContent);
  const [SUPPLIER, CUSTOMER, CONFIDENCE, DEMAND, WORK, REACH, EVIDENCE] = [0, 1, 2, 3, 4, 5, 6];
  const locale = data.language === "ru" ? "ru-RU" : "en-GB";
  const plural = new Intl.PluralRules(locale);
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  const percents = new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 0 });
  const signed = new Intl.NumberFormat(locale, {
    maximumFractionDigits: 1,
    minimumFractionDigits: 1,
    signDisplay: "exceptZero",
  });
  const dates = new Intl.DateTimeFormat(locale, {
    day: "numeric",
    month: "short",
    year: "numeric",
    timeZone: "UTC",
  });
  // Neither nothing nor certainty is claimed where it is only near.
  const percent = (share) => {
    if (share > 0 && share < 0.005) return `< ${percents.format(0.01)}`;
    return share >= 0.995 && share < 1 ? `> ${percents.format(0.99)}` : percents.format(share);
  };
  const date = (day) => (day ? dates.format(new Date(day)) : "");

  const say = (key, params = {}) => {
    const sentence = data.words[key];
    const text =
      typeof sentence === "string" ? sentence : (sentence[plural.select(params.count)] ?? sentence.other);
    return text.replace(/\{(\w+)\}/g, (_, name) =>
      typeof params[name] === "number" ? number.format(params[name]) : params[name],
    );
  };
  const element = (name, attributes = {}, ...children) => {
    const made = name.startsWith("svg:")
      ? document.createElementNS("http://www.w3.org/2000/svg", name.slice(4))
      : document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) {
      if (key.startsWith("on")) made.addEventListener(key.slice(2), value);
      else if (value !== undefined) made.setAttribute(key, value);
    }
    made.append(...children.filter((child) => child !== undefined && child !== null));
    return made;
  };
  const partyName = (party) => data.parties[party][1];
  const style = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

  // Relationships by cell and by party, once.
  const cells = new Map();
  const bySupplier = new Map();
  const byCustomer = new Map();
  data.relationships.forEach((r, i) => {
    cells.set(r[SUPPLIER] * data.parties.length + r[CUSTOMER], i);
    for (const [map, key] of [
      [bySupplier, r[SUPPLIER]],
      [byCustomer, r[CUSTOMER]],
    ]) {
      if (!map.has(key)) map.set(key, []);
      map.get(key).push(i);
    }
  });
  const searchable = data.relationships.map((r) =>
    [
      partyName(r[SUPPLIER]),
      partyName(r[CUSTOMER]),
      ...r[EVIDENCE].flatMap((e) => e[9].filter((_, k) => k % 2 === 0).map((n) => data.names[n])),
    ]
      .join("\n")
      .toLowerCase()
      .replaceAll("ё", "е"),
  );

  const state = {
    measure: DEMAND,
    size: 0,
    hover: undefined,
    chosen: undefined,
    sort: CONFIDENCE,
    down: true,
    rows: 50,
  };

  // ---- the matrix
  const canvas = $("matrix");
  const context = canvas.getContext("2d");
  const scroll = $("scroll");
  const shape = () => {
    const { size } = state;
    const labels = size >= 10;
    return { size, left: labels ? 190 : 10, top: labels ? 150 : 10, labels };
  };
  const fit = () => {
    const wide = scroll.clientWidth - 12;
    const withLabels = Math.floor((wide - 190) / data.columns.length);
    state.size =
      withLabels >= 10
        ? Math.min(26, withLabels)
        : Math.max(3, Math.min(9, Math.floor((wide - 10) / data.columns.length)));
  };
  const filtered = new Set();

  const draw = () => {
    const { size, left, top, labels } = shape();
    const width = left + size * data.columns.length + 2;
    const height = top + size * data.rows.length + 2;
    const scale = Math.min(window.devicePixelRatio || 1, 8000 / Math.max(width, height, 1));
    canvas.width = Math.round(width * scale);
    canvas.height = Math.round(height * scale);
    canvas.style.width = `${width}px`;
    canvas.style.height = `${height}px`;
    context.setTransform(scale, 0, 0, scale, 0, 0);
    context.clearRect(0, 0, width, height);
    const [ramp, floor, line, soft, text, dim, accent] = [
      "--ramp",
      "--floor",
      "--line",
      "--soft",
      "--text",
      "--dim",
      "--accent",
    ].map(style);
    context.fillStyle = soft;
    context.fillRect(left, top, size * data.columns.length, size * data.rows.length);
    const gap = size > 5 ? 1 : 0;
    const rowAt = new Map(data.rows.map((party, i) => [party, i]));
    const columnAt = new Map(data.columns.map((party, i) => [party, i]));
    data.relationships.forEach((r, i) => {
      if (!filtered.has(i)) return;
      const value =
        state.measure === CONFIDENCE
          ? (r[CONFIDENCE] - data.threshold) / Math.max(0.01, 1 - data.threshold)
          : Math.sqrt(r[state.measure]);
      const alpha = Number(floor) + (1 - Number(floor)) * Math.max(0, Math.min(1, value));
      context.fillStyle = `rgba(${ramp}, ${alpha.toFixed(3)})`;
      context.fillRect(
        left + columnAt.get(r[CUSTOMER]) * size,
        top + rowAt.get(r[SUPPLIER]) * size,
        size - gap,
        size - gap,
      );
    });
    const frame = (i, colour, thick) => {
      const r = data.relationships[i];
      context.strokeStyle = colour;
      context.lineWidth = thick;
      context.strokeRect(
        left + columnAt.get(r[CUSTOMER]) * size - 0.5,
        top + rowAt.get(r[SUPPLIER]) * size - 0.5,
        size,
        size,
      );
    };
    const { hover } = state;
    if (hover) {
      context.fillStyle = `rgba(${ramp}, .12)`;
      if (hover.row >= 0) context.fillRect(0, top + hover.row * size, width, size);
      if (hover.column >= 0) context.fillRect(left + hover.column * size, 0, size, height);
    }
    if (state.chosen !== undefined) frame(state.chosen, text, 2);
    if (labels) {
      context.font = `${Math.min(12, size - 1)}px system-ui, "Noto Sans", "Liberation Sans", sans-serif`;
      context.textBaseline = "middle";
      context.textAlign = "right";
      data.rows.forEach((party, i) => {
        context.fillStyle = hover?.row === i ? accent : dim;
        context.fillText(short(partyName(party), left - 12), left - 8, top + i * size + size / 2);
      });
      context.textAlign = "left";
      data.columns.forEach((party, i) => {
        context.save();
        context.translate(left + i * size + size / 2, top - 8);
        context.rotate(-Math.PI / 2);
        context.fillStyle = hover?.column === i ? accent : dim;
        context.fillText(short(partyName(party), top - 12), 0, 0);
        context.restore();
      });
    }
    context.strokeStyle = line;
    context.lineWidth = 1;
    context.strokeRect(left - 0.5, top - 0.5, size * data.columns.length + 1, size * data.rows.length + 1);
  };

  const short = (text, room) => {
    if (context.measureText(text).width <= room) return text;
    let cut = text;
    while (cut.length > 1 && context.measureText(`${cut}…`).width > room) cut = cut.slice(0, -1);
    return `${cut}…`;
  };
  let waiting = false;
  const redraw = () => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      if ($("pane-network").hidden) draw();
      else network.draw();
    });
  };

  const placeOf = (event) => {
    const { size, left, top } = shape();
    const box = canvas.getBoundingClientRect();
    const column = Math.floor((event.clientX - box.left - left) / size);
    const row = Math.floor((event.clientY - box.top - top) / size);
    return { row: row < data.rows.length ? row : -1, column: column < data.columns.length ? column : -1 };
  };
  const relationshipAt = ({ row, column }) =>
    row < 0 || column < 0
      ? undefined
      : cells.get(data.rows[row] * data.parties.length + data.columns[column]);

  canvas.addEventListener("pointermove", (event) => {
    const at = placeOf(event);
    if (at.row === state.hover?.row && at.column === state.hover?.column) return moveTip(event);
    state.hover = at;
    redraw();
    const tip = $("tip");
    tip.replaceChildren();
    const supplier = at.row >= 0 ? partyName(data.rows[at.row]) : undefined;
    const customer = at.column >= 0 ? partyName(data.columns[at.column]) : undefined;
    if (!supplier && !customer) return (tip.style.display = "none");
    tip.append(element("b", { class: "names" }, [supplier, customer].filter(Boolean).join(" → ")));
    const found = relationshipAt(at);
    if (found !== undefined) {
      const r = data.relationships[found];
      tip.append(`${say("confidence")} ${percent(r[CONFIDENCE])}`);
      const first = r[EVIDENCE].find((e) => e[1] > 0);
      if (first) tip.append(element("br"), first[7]);
    }
    tip.style.display = "block";
    moveTip(event);
  });
  const moveTip = (event) => {
    const tip = $("tip");
    const card = tip.parentElement.getBoundingClientRect();
    const x = event.clientX - card.left;
    const y = event.clientY - card.top;
    tip.style.left = `${Math.max(8, Math.min(x + 16, card.width - tip.offsetWidth - 8))}px`;
    tip.style.top = `${y + 20}px`;
  };
  canvas.addEventListener("pointerleave", () => {
    state.hover = undefined;
    $("tip").style.display = "none";
    redraw();
  });
  canvas.addEventListener("click", (event) => {
    const at = placeOf(event);
    const found = relationshipAt(at);
    if (found !== undefined) go(`r${found}`);
    else if (at.column < 0 && at.row >= 0) go(`p${data.rows[at.row]}`);
    else if (at.row < 0 && at.column >= 0) go(`p${data.columns[at.column]}`);
  });

  // ---- the detail
  const partyLink = (party) =>
    element("button", { type: "button", class: "link", onclick: () => go(`p${party}`) }, partyName(party));

  const showRelationship = (i) => {
    const r = data.relationships[i];
    const detail = $("detail");
    detail.replaceChildren(
      element(
        "p",
        { class: "pair" },
        partyLink(r[SUPPLIER]),
        element("span", { class: "arrow" }, " → "),
        partyLink(r[CUSTOMER]),
      ),
      element(
        "div",
        { class: "big" },
        element("b", {}, percent(r[CONFIDENCE])),
        element("span", { class: "dim" }, say("confidence").toLowerCase()),
      ),
      meter(r[CONFIDENCE]),
      element("p", { class: "dim" }, say("of_demand", { share: percent(r[DEMAND]) })),
      meter(r[DEMAND]),
      element("p", { class: "dim" }, say("of_work", { share: percent(r[WORK]) })),
      meter(r[WORK]),
      element("h3", {}, say("evidence")),
      ...r[EVIDENCE].map((e) => sourceOf(e, r)),
      element("h3", {}, say("how")),
      oddsOf(r),
      element("p", { class: "hint" }, say("how_hint", { confidence: percent(r[CONFIDENCE]) })),
    );
  };
  const meter = (share) =>
    element(
      "div",
      { class: "meter" },
      element("i", { style: `width:${Math.max(1, 100 * share).toFixed(1)}%` }),
    );

  const sourceOf = ([source, count, from, to, expected, , capped, reason, monthly, services], r) => {
    const timed = monthly.length > 0;
    const names = services.filter((_, k) => k % 2 === 0).map((n) => data.names[n]);
    return element(
      "article",
      { class: "source" },
      element(
        "header",
        {},
        element("span", {}, say(data.sources[source])),
        count > 0 && timed ? element("span", {}, number.format(count)) : undefined,
      ),
      element("p", {}, reason),
      from && count > 0
        ? element(
            "p",
            { class: "dim" },
            `${say("between", { from: date(from), to: date(to) })} · ${say("by_chance", { expected: expected < 0.1 ? `< ${number.format(0.1)}` : number.format(expected) })}`,
          )
        : undefined,
      names.length > 0
        ? element("p", { class: "dim" }, `${say("services")}: ${names.join(", ")}`)
        : undefined,
      capped ? element("p", { class: "dim" }, say("at_cap")) : undefined,
      timed ? bars(monthly, r) : undefined,
    );
  };

  const bars = (monthly, r) => {
    const all = r[EVIDENCE].flatMap((e) => e[8].filter((_, k) => k % 2 === 0));
    const first = Math.min(...all);
    const last = Math.max(first + 11, ...all);
    const most = Math.max(...monthly.filter((_, k) => k % 2 === 1));
    const wide = 300 / (last - first + 1);
    const drawing = element("svg:svg", {
      viewBox: "0 0 300 34",
      preserveAspectRatio: "none",
      "aria-hidden": "true",
    });
    for (let k = 0; k < monthly.length; k += 2) {
      const height = Math.max(1.5, (32 * monthly[k + 1]) / most);
      drawing.append(
        element("svg:rect", {
          x: (monthly[k] - first) * wide,
          y: 34 - height,
          width: Math.max(1, wide - 1.5),
          height,
          rx: 1,
        }),
      );
    }
    return drawing;
  };

  const oddsOf = (r) => {
    const parts = [
      [say("base"), data.prior],
      ...(Math.abs(r[REACH]) > 0.05 ? [[say("reach"), r[REACH]]] : []),
    ];
    for (const e of r[EVIDENCE]) if (Math.abs(e[5]) > 0.05) parts.push([say(data.sources[e[0]]), e[5]]);
    const most = Math.max(...parts.map(([, value]) => Math.abs(value)), 1);
    const rows = parts.flatMap(([name, value]) => {
      const half = (50 * Math.abs(value)) / most;
      const bar = element("i", {
        class: value < 0 ? "against" : "for",
        style: `left:${value < 0 ? 50 - half : 50}%;width:${half}%`,
      });
      return [
        element("span", {}, name),
        element("div", {}, bar),
        element("span", { class: "right" }, signed.format(value)),
      ];
    });
    return element("div", { class: "odds" }, ...rows);
  };

  const showParty = (party) => {
    const listOf = (key, indices, other) => [
      element("h3", {}, say(key, { count: indices.length })),
      element(
        "ul",
        { class: "links" },
        ...indices.map((i) =>
          element(
            "li",
            {},
            element(
              "button",
              { type: "button", class: "link", onclick: () => go(`r${i}`) },
              partyName(data.relationships[i][other]),
            ),
            element("span", { class: "dim" }, percent(data.relationships[i][CONFIDENCE])),
          ),
        ),
      ),
    ];
    $("detail").replaceChildren(
      element("p", { class: "pair" }, partyName(party)),
      element(
        "p",
        { class: "dim" },
        [data.parties[party][0], data.parties[party][2] ? say("partner") : ""].filter(Boolean).join(" · "),
      ),
      ...listOf("serves", bySupplier.get(party) ?? [], CUSTOMER),
      ...listOf("served_by", byCustomer.get(party) ?? [], SUPPLIER),
    );
  };

  // ---- the list
  const columns = [
    [SUPPLIER, "supplier"],
    [CUSTOMER, "customer"],
    [CONFIDENCE, "confidence"],
    [DEMAND, "demand_short"],
    [WORK, "work_short"],
    [EVIDENCE, "evidence"],
  ];
  const collator = new Intl.Collator(locale, { numeric: true });
  const compare = (a, b) => {
    const [x, y] = [data.relationships[a], data.relationships[b]];
    const { sort } = state;
    if (sort === SUPPLIER || sort === CUSTOMER)
      return collator.compare(partyName(x[sort]), partyName(y[sort]));
    if (sort === EVIDENCE)
      return x[EVIDENCE].filter((e) => e[1] > 0).length - y[EVIDENCE].filter((e) => e[1] > 0).length;
    return x[sort] - y[sort];
  };
  let listed = [];

  const filter = () => {
    const words = $("search").value.toLowerCase().replaceAll("ё", "е").split(/\s+/).filter(Boolean);
    const source = $("source").value;
    const least = Number($("least").value) / 100;
    $("least-value").textContent = percent(least);
    filtered.clear();
    data.relationships.forEach((r, i) => {
      if (r[CONFIDENCE] < least - 1e-9) return;
      if (source !== "" && !r[EVIDENCE].some((e) => e[0] === Number(source) && e[1] > 0)) return;
      if (words.every((word) => searchable[i].includes(word))) filtered.add(i);
    });
    state.rows = 50;
    order();
  };
  const order = () => {
    listed = [...filtered].sort((a, b) => (state.down ? compare(b, a) : compare(a, b)) || a - b);
    fill();
    redraw();
  };
  const fill = () => {
    $("count").textContent = say("shown", { count: listed.length });
    $("head").replaceChildren(
      ...columns.map(([key, word]) =>
        element(
          "th",
          {
            scope: "col",
            "aria-sort": state.sort === key ? (state.down ? "descending" : "ascending") : undefined,
          },
          element(
            "button",
            {
              type: "button",
              onclick: () => {
                state.down = state.sort === key ? !state.down : key > CUSTOMER;
                state.sort = key;
                order();
                $("head").children[columns.findIndex(([k]) => k === key)].firstChild.focus();
              },
            },
            `${say(word)}${state.sort === key ? (state.down ? " ↓" : " ↑") : ""}`,
          ),
        ),
      ),
    );
    const rows = listed.slice(0, state.rows).map((i) => {
      const r = data.relationships[i];
      const tags = r[EVIDENCE]
        .filter((e) => e[1] > 0)
        .map((e) => {
          const name = say(data.sources[e[0]]);
          return element("span", { class: "tag" }, e[8].length > 0 ? `${name} ${number.format(e[1])}` : name);
        });
      const open = element("button", { type: "button", class: "link" }, partyName(r[SUPPLIER]));
      return element(
        "tr",
        { onclick: () => go(`r${i}`), "aria-current": state.chosen === i ? "true" : undefined },
        element("td", {}, open),
        element("td", {}, partyName(r[CUSTOMER])),
        ...[CONFIDENCE, DEMAND, WORK].map((key) => element("td", { class: "number" }, percent(r[key]))),
        element("td", {}, ...tags),
      );
    });
    $("body").replaceChildren(
      ...(rows.length > 0
        ? rows
        : [element("tr", {}, element("td", { colspan: 6, class: "dim" }, say("nothing")))]),
    );
    $("more").hidden = listed.length <= state.rows;
  };

  // ---- the network
  const network = startNetwork({
    canvas: $("network"),
    data,
    served: (party) => bySupplier.get(party)?.length ?? 0,
    shown: (i) => filtered.has(i),
    chosen: () => state.chosenParty,
    chosenRelationship: () => state.chosen,
    style,
    redraw: () => redraw(),
    choose: (party) => go(`p${party}`),
    tell: (party, event) => {
      const tip = $("tip");
      tip.style.display = party === undefined ? "none" : "block";
      if (party === undefined) return;
      tip.replaceChildren(
        element("b", { class: "names" }, partyName(party)),
        `${say("serves", { count: (bySupplier.get(party) ?? []).length })}. ${say("served_by", { count: (byCustomer.get(party) ?? []).length })}.`,
      );
      moveTip(event);
    },
  });
  const showPane = (name) => {
    for (const other of ["matrix", "network"]) {
      $(`pane-${other}`).hidden = other !== name;
      $(`tab-${other}`).setAttribute("aria-selected", String(other === name));
      $(`tab-${other}`).tabIndex = other === name ? 0 : -1;
    }
    redraw();
  };
  for (const [name, other] of [
    ["matrix", "network"],
    ["network", "matrix"],
  ]) {
    $(`tab-${name}`).addEventListener("click", () => showPane(name));
    $(`tab-${name}`).addEventListener("keydown", (event) => {
      if (event.key !== "ArrowRight" && event.key !== "ArrowLeft") return;
      showPane(other);
      $(`tab-${other}`).focus();
    });
  }
  showPane("matrix");

  // ---- where we are: in the address, so that Back works
  const go = (place) => {
    if (location.hash !== `#${place}`) history.pushState(null, "", `#${place}`);
    show(true);
  };
  const show = (moved) => {
    const [, kind, at] = /^#([rp])(\d+)$/.exec(location.hash) ?? [];
    state.chosenParty = kind === "p" && data.parties[at] ? Number(at) : undefined;
    state.chosen = kind === "r" && data.relationships[at] ? Number(at) : undefined;
    if (state.chosen !== undefined) showRelationship(state.chosen);
    else if (state.chosenParty !== undefined) showParty(state.chosenParty);
    else $("detail").replaceChildren(element("p", { class: "dim" }, say("choose")));
    if (moved) {
      $("detail").scrollTop = 0;
      $("detail").focus({ preventScroll: true });
      if (window.innerWidth <= 980) $("detail").scrollIntoView({ block: "start" });
    }
    fill();
    redraw();
  };
  window.addEventListener("popstate", () => show(false));

  // ---- light and dark
  const isDark = () => {
    const set = document.documentElement.dataset.theme;
    return set ? set === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
  };
  const nameTheme = () => {
    $("theme").textContent = say(isDark() ? "light" : "dark");
  };
  $("theme").addEventListener("click", () => {
    document.documentElement.dataset.theme = isDark() ? "light" : "dark";
    nameTheme();
    redraw();
  });
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => {
    nameTheme();
    redraw();
  });

  // ---- begin
  const legend = () => {
    $("low").textContent = percent(state.measure === CONFIDENCE ? data.threshold : 0);
    $("high").textContent = percent(1);
  };
  const present = new Set(
    data.relationships.flatMap((r) => r[EVIDENCE].filter((e) => e[1] > 0).map((e) => e[0])),
  );
  $("source").append(
    element("option", { value: "" }, say("any_source")),
    ...data.sources.flatMap((name, i) =>
      present.has(i) ? [element("option", { value: i }, say(name))] : [],
    ),
  );
  $("least").min = Math.floor(data.threshold * 100);
  $("least").value = Math.floor(data.threshold * 100);
  $("measure").addEventListener("change", (event) => {
    state.measure = Number(event.target.value);
    legend();
    redraw();
  });
  for (const [id, step] of [
    ["smaller", -1],
    ["bigger", 1],
  ]) {
    $(id).addEventListener("click", () => {
      if (!$("pane-network").hidden) return network.zoom(step > 0 ? 1.3 : 1 / 1.3);
      state.size = Math.max(2, Math.min(40, state.size + step * Math.max(1, Math.round(state.size / 5))));
      redraw();
    });
  }
  $("search").addEventListener("input", filter);
  $("source").addEventListener("change", filter);
  $("least").addEventListener("input", filter);
  $("more").addEventListener("click", () => {
    state.rows += 300;
    fill();
  });
  window.addEventListener("resize", () => {
    fit();
    redraw();
  });
  nameTheme();
  legend();
  fit();
  filter();
  show(false);
})();
