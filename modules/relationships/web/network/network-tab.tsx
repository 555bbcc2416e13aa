import { useMemo } from "react";
import { usePageSearch, useWords } from "#platform/web";
import { Button, SegmentedControl, Select } from "#ui/base";
import { Async } from "#ui/state";
import { useScheme } from "#ui/theme";
import { type Network, useNetwork, usePath } from "../api.ts";
import { mapWords } from "../map-words.ts";
import { divisionColours, makeGraph } from "./graph.ts";
import css from "./network.module.css";
import { type Highlight, NetworkView } from "./network-view.tsx";
import { NodePanel } from "./node-panel.tsx";
import { PathPanel } from "./path-panel.tsx";

const defaults = { node: "", around: "", steps: "1", to: "" };
type Search = typeof defaults;
export type Change = (change: Partial<Search>, options?: { replace?: boolean }) => void;

/** Parties and what passes between them: who stands near whom, whose neighbourhood is whose, and the way from one to another. */
export default function NetworkTab() {
  const [search, change] = usePageSearch<Search>(defaults);
  const { around, steps } = search;
  const query = useNetwork({ ...(around ? { around, steps } : {}) });
  return (
    <Async query={query}>{(network) => <Content network={network} search={search} change={change} />}</Async>
  );
}

const seriesNames = [1, 2, 3, 4, 5, 6].map((n) => `--ui-series-${n}`);

function Content({ network, search, change }: { network: Network; search: Search; change: Change }) {
  const t = useWords(mapWords);
  const { shown } = useScheme();
  const path = usePath(search.node, search.to).data;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the colours are other ones in the other scheme
  const { graph, divisions, other } = useMemo(() => {
    const style = getComputedStyle(document.documentElement);
    const colour = (name: string) => style.getPropertyValue(name).trim();
    const other = colour("--ui-dim");
    const divisions = divisionColours(network, seriesNames.map(colour), other);
    return { other, graph: makeGraph(network, divisions, other, colour("--ui-surface")), divisions };
  }, [network, shown]);
  const highlight = useMemo((): Highlight | undefined => {
    if (search.to && path && path.parties.length > 0) {
      return { nodes: new Set(path.parties.map((p) => p.id)), centre: undefined };
    }
    if (!search.node || !graph.hasNode(search.node)) return undefined;
    return { nodes: new Set([search.node, ...graph.neighbors(search.node)]), centre: search.node };
  }, [graph, search.node, search.to, path]);
  const options = useMemo(
    () =>
      network.nodes
        .map(({ id, name }) => ({ value: id, label: name }))
        .sort((a, b) => a.label.localeCompare(b.label)),
    [network],
  );
  const known = (id: string) => (options.some((o) => o.value === id) ? id : null);
  const named = network.divisions.filter(({ id }) => divisions.get(id) !== other);

  return (
    <div className={css.tab}>
      <div className={css.tools}>
        <Select
          size="xs"
          searchable
          clearable
          limit={30}
          label={search.to ? t("pathFrom") : t("findParty")}
          data={options}
          value={known(search.node)}
          onChange={(node) => change({ node: node ?? "", to: "" })}
          w={{ base: "100%", xs: 260 }}
        />
        {search.node && (
          <Select
            size="xs"
            searchable
            clearable
            limit={30}
            label={t("pathTo")}
            data={options.filter((o) => o.value !== search.node)}
            value={known(search.to)}
            onChange={(to) => change({ to: to ?? "" })}
            w={{ base: "100%", xs: 260 }}
          />
        )}
        {search.around ? (
          <>
            <SegmentedControl
              size="xs"
              aria-label={t("steps")}
              value={search.steps}
              onChange={(steps) => change({ steps })}
              data={["1", "2", "3"]}
            />
            <Button size="xs" variant="default" onClick={() => change({ around: "", steps: "1" })}>
              {t("wholeMap")}
            </Button>
          </>
        ) : (
          search.node && (
            <Button size="xs" variant="default" onClick={() => change({ around: search.node })}>
              {t("lookAround")}
            </Button>
          )
        )}
      </div>
      <div className={css.split}>
        <div className={css.frame}>
          <NetworkView
            graph={graph}
            highlight={highlight}
            focus={search.node || undefined}
            onChoose={(id) => change({ node: id ?? "", to: "" })}
          />
          <ul className={css.legend}>
            {named.map(({ id, name }) => (
              <li key={id}>
                <span style={{ background: divisions.get(id) }} aria-hidden />
                {name}
              </li>
            ))}
          </ul>
        </div>
        <section className={css.panel} aria-label={t("chosen")}>
          {search.to && search.node ? (
            <PathPanel path={path} />
          ) : (
            <NodePanel network={network} node={search.node} onChoose={(node) => change({ node })} />
          )}
        </section>
      </div>
      <p className={css.note}>
        {network.ids.length < network.total
          ? t("networkShown", { shown: network.ids.length, total: network.total })
          : t("networkAll", { count: network.total })}
      </p>
    </div>
  );
}
