import { useMemo } from "react";
import { useWords } from "#platform/web";
import { Button, UnstyledButton } from "#ui/base";
import { ButtonLink } from "#ui/link";
import { Confidence, PartyIcon } from "#ui/tag";
import type { Network } from "../api.ts";
import { mapWords } from "../map-words.ts";
import css from "./network.module.css";

const mostShown = 12;

/** The chosen party in words; without one, the parties with most relationships to choose from. */
export function NodePanel({
  network,
  node,
  onChoose,
}: {
  network: Network;
  node: string;
  onChoose: (id: string) => void;
}) {
  const t = useWords(mapWords);
  const index = network.nodes.findIndex(({ id }) => id === node);
  const party = network.nodes[index];
  const sides = useMemo(() => {
    const serves: { id: string; confidence: number }[] = [];
    const served: { id: string; confidence: number }[] = [];
    for (const [from, to, confidence] of network.edges) {
      if (from === index) serves.push({ id: network.nodes[to!]!.id, confidence: confidence! });
      if (to === index) served.push({ id: network.nodes[from!]!.id, confidence: confidence! });
    }
    return { serves, served };
  }, [network, index]);
  if (!party) {
    const busiest = [...network.nodes]
      .sort((a, b) => b.serves + b.served - a.serves - a.served)
      .slice(0, mostShown);
    return (
      <>
        <p className={css.hint}>{t("nodeHint")}</p>
        <ul className={css.names}>
          {busiest.map(({ id, name, kind, serves, served }) => (
            <li key={id}>
              <UnstyledButton onClick={() => onChoose(id)}>
                <PartyIcon kind={kind} /> {name}
                <small>
                  {t("serves", { count: serves })} · {t("served", { count: served })}
                </small>
              </UnstyledButton>
            </li>
          ))}
        </ul>
      </>
    );
  }
  const list = (title: string, sideList: readonly { id: string; confidence: number }[]) => (
    <>
      <h3 className={css.heading}>{title}</h3>
      <ul className={css.names}>
        {sideList.slice(0, mostShown).map(({ id, confidence }) => (
          <li key={id}>
            <UnstyledButton onClick={() => onChoose(id)} className={css.line}>
              <span>{network.nodes.find((n) => n.id === id)?.name}</span>
              <Confidence value={confidence} word={false} />
            </UnstyledButton>
          </li>
        ))}
        {sideList.length > mostShown && (
          <li>{t("moreNeighbours", { count: sideList.length - mostShown })}</li>
        )}
      </ul>
    </>
  );
  return (
    <>
      <h2 className={css.party}>
        <PartyIcon kind={party.kind} size={18} /> {party.name}
      </h2>
      <div className={css.buttons}>
        <ButtonLink to={`/parties/${party.id}`} size="xs" variant="default">
          {t("openParty")}
        </ButtonLink>
        <Button size="xs" variant="subtle" onClick={() => onChoose("")}>
          {t("clear")}
        </Button>
      </div>
      {list(t("serves", { count: party.serves }), sides.serves)}
      {list(t("served", { count: party.served }), sides.served)}
    </>
  );
}
