import { IconAlertTriangle } from "@tabler/icons-react";
import { useState } from "react";
import { useFormat, useGo, useWords } from "#platform/web";
import { Alert, Button } from "#ui/base";
import { Confirm } from "#ui/dialog";
import { Figure, Figures } from "#ui/figure";
import { useNotice } from "#ui/form";
import { Section } from "#ui/page";
import { Async } from "#ui/state";
import { SimpleTable } from "#ui/table";
import { Party } from "#ui/tag";
import { createSeries, launchWave, type Preview, useAudience, useRefresh, type Wave } from "../api.ts";
import { WavePromise } from "../parts.tsx";
import css from "../waves.module.css";
import { waveWords } from "../words.ts";
import type { Draft } from "./draft.ts";
import { planWords } from "./plan-words.ts";

/** Who would be asked about whom, and what they would be promised. */
export function CheckStep({ wave, draft }: { wave: Wave; draft: Draft }) {
  const t = useWords(waveWords);
  return (
    <Async query={useAudience(wave.id)}>
      {(preview) => (
        <>
          <Obstacles preview={preview} standing={draft.every === "standing"} />
          <Asked preview={preview} />
          <Weak preview={preview} />
          {preview.contract && (
            <Section title={t("promise")} lead={t("promiseLead")}>
              <WavePromise contract={preview.contract} />
            </Section>
          )}
        </>
      )}
    </Async>
  );
}

/** A series that never ends needs no last day; the wave itself does not know yet that it will be in one. */
const inTheWay = (preview: Preview, standing: boolean) =>
  preview.obstacles.filter(({ code }) => !(standing && code === "end_missing"));

function Obstacles({ preview, standing }: { preview: Preview; standing: boolean }) {
  const p = useWords(planWords);
  const found = inTheWay(preview, standing);
  if (found.length === 0) return null;
  return (
    <Alert color="yellow" icon={<IconAlertTriangle size={20} aria-hidden />} title={p("obstacles")}>
      <ul className={css.obstacles}>
        {found.map(({ code, sentence, hint }) => (
          <li key={code}>
            <strong>{sentence}</strong> {hint}
          </li>
        ))}
      </ul>
    </Alert>
  );
}

function Asked({ preview }: { preview: Preview }) {
  const p = useWords(planWords);
  const { asked, people, raters, load, units } = preview;
  const out = (["withoutSubject", "resting", "notDrawn"] as const).filter((why) => preview[why] > 0);
  return (
    <Section title={p("whoIsAsked")}>
      <Figures>
        <Figure label={p("asked")} value={asked} from={p("askedFrom", { count: people })} />
        {raters && <Figure label={p("rated")} value={preview.subjects} />}
        {raters && (
          <Figure
            label={p("raters")}
            value={raters.median}
            from={p("ratersFrom", { fewest: raters.fewest, most: raters.most })}
          />
        )}
      </Figures>
      {preview.unreachable > 0 && <p>{p("unreachable", { count: preview.unreachable })}</p>}
      {out.length > 0 && (
        <SimpleTable
          label={p("leftOut")}
          columns={[{ title: p("leftOut") }, { title: p("peopleColumn"), numeric: true }]}
          rows={out.map((why) => [p(why), preview[why]])}
        />
      )}
      {raters && load.length > 1 && (
        <SimpleTable
          label={p("loadEach")}
          columns={[{ title: p("loadEach") }, { title: p("peopleColumn"), numeric: true }]}
          rows={load.map((count, i) => [p("loadLine", { count: i + 1 }), count])}
        />
      )}
      {units.length > 1 && (
        <SimpleTable
          label={p("byUnit")}
          columns={[{ title: p("unit") }, { title: p("asked"), numeric: true }]}
          rows={units.map(({ party, asked: count }) => [
            <Party key={party.id} kind={party.kind} name={party.name} />,
            count,
          ])}
        />
      )}
    </Section>
  );
}

function Weak({ preview }: { preview: Preview }) {
  const p = useWords(planWords);
  if (preview.weak.length === 0) return null;
  return (
    <Section title={p("weak")} lead={p("weakLead")}>
      <SimpleTable
        label={p("weak")}
        columns={[
          { title: p("party") },
          { title: p("ratersShort"), numeric: true },
          { title: p("couldRate"), numeric: true },
        ]}
        rows={preview.weak.map(({ party, raters, couldRate }) => [
          <Party key={party.id} kind={party.kind} name={party.name} />,
          raters,
          couldRate,
        ])}
      />
      {preview.weakMore > 0 && <p className={css.dim}>{p("weakMore", { count: preview.weakMore })}</p>}
    </Section>
  );
}

const today = () => new Date().toLocaleDateString("en-CA");

/** The last step: asked once more, because from here on what was promised stands. */
export function Launch({ wave, draft }: { wave: Wave; draft: Draft }) {
  const p = useWords(planWords);
  const preview = useAudience(wave.id).data;
  const format = useFormat();
  const go = useGo();
  const notice = useNotice();
  const refresh = useRefresh();
  const [sure, setSure] = useState(false);
  const { every, rotate } = draft;
  const firstOn = draft.opensOn || today();
  const verb = p(every === "" ? "launch" : "launchSeries");
  const act = async () => {
    if (every === "") {
      await launchWave({ params: { wave: wave.id } });
      notice(p("launched"));
      refresh();
      return go(`/surveys/${wave.id}`);
    }
    const body = { wave: wave.id, every, firstOn, rotate: rotate === "" ? null : rotate };
    await createSeries({ body });
    notice(p("seriesMade"));
    refresh();
    go("/surveys");
  };
  const blocked = !preview || inTheWay(preview, every === "standing").length > 0;
  return (
    <>
      <Button disabled={blocked} onClick={() => setSure(true)}>
        {verb}
      </Button>
      <Confirm opened={sure} onClose={() => setSure(false)} title={verb} verb={verb} act={act}>
        {every === ""
          ? p("launchSure", { count: preview?.asked ?? 0 })
          : p("seriesSure", { day: format.date(firstOn) })}
      </Confirm>
    </>
  );
}
