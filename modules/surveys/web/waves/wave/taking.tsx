import { useFormat, useWords } from "#platform/web";
import { Section } from "#ui/page";
import { Async } from "#ui/state";
import { SimpleTable } from "#ui/table";
import { Party } from "#ui/tag";
import { type Participation, useParticipation, type Wave } from "../api.ts";
import css from "../waves.module.css";
import { pageWords } from "./page-words.ts";

/** Rates of participation where they may be told; the others are said to be untold. */
export function Taking({ wave }: { wave: Wave }) {
  const w = useWords(pageWords);
  return (
    <Section
      title={w("taking")}
      lead={w(wave.state === "closed" ? "takingOver" : "takingLive", { k: wave.k })}
    >
      <Async query={useParticipation(wave.id)}>{(taking) => <Rates taking={taking} />}</Async>
    </Section>
  );
}

function Rates({ taking }: { taking: Participation }) {
  const w = useWords(pageWords);
  const format = useFormat();
  const rate = (value: number | null) =>
    value === null ? <span className={css.dim}>{w("untold")}</span> : format.percent(value / 100, 0);
  const told = taking.units.filter(({ rate: value }) => value !== null);
  return (
    <SimpleTable
      label={w("taking")}
      columns={[
        { title: w("unitColumn") },
        { title: w("invited"), numeric: true },
        { title: w("rate"), numeric: true },
      ]}
      rows={[
        [<strong key="all">{w("all")}</strong>, format.number(taking.invited), rate(taking.all)],
        ...told.map(({ party, invited, rate: value }) => [
          <Party key={party.id} kind={party.kind} name={party.name} />,
          format.number(invited),
          rate(value),
        ]),
      ]}
    />
  );
}
