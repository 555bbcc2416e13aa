import { type ComponentType, type LazyExoticComponent, lazy, Suspense } from "react";
import { useFormat, usePageParam, useWords } from "#platform/web";
import { Link } from "#ui/link";
import { Columns, Page, PageHeader, Section } from "#ui/page";
import { Async, Boundary, Loading } from "#ui/state";
import { Party, Tags } from "#ui/tag";
import { type Need, useNeed } from "../api.ts";
import { StateTag, TrendTag, useSides } from "../parts.tsx";
import { allNeedSections, type NeedSection } from "../sections.ts";
import { registerTitles } from "../titles.ts";
import { words } from "../words.ts";
import { Headline } from "./headline.tsx";
import { History } from "./history.tsx";
import { Marks } from "./marks.tsx";
import css from "./need.module.css";
import { needWords } from "./need-words.ts";
import { PriorityPart } from "./priority.tsx";
import { TargetPart } from "./target.tsx";
import { Verbs } from "./verbs.tsx";
import { Voices } from "./voices.tsx";

/** One need: the proof first, then what is done with it. */
export default function NeedPage() {
  const id = usePageParam("need");
  const query = useNeed(id);
  return (
    <Page>
      <Async query={query} loading={<Loading cards={3} lines={8} />}>
        {(need) => <Content need={need} />}
      </Async>
    </Page>
  );
}

function Content({ need }: { need: Need }) {
  const t = useWords(needWords);
  const w = useWords(words);
  const title = useWords(registerTitles);
  const format = useFormat();
  const sides = useSides();
  return (
    <>
      <PageHeader
        title={need.title}
        crumbs={[{ title: title("needs"), to: "/needs" }]}
        aside={
          <Tags>
            <StateTag need={need} />
            {need.proof && <TrendTag trend={need.proof.trend} />}
          </Tags>
        }
        lead={[
          t("number", { number: need.number }),
          sides(need),
          t("since", { date: format.date(need.stageSince) }),
        ].join(" · ")}
        actions={<Verbs need={need} />}
      />
      {need.mergedInto && (
        <p className={css.note}>
          <Link to={`/needs/${need.mergedInto.number}`}>
            {t("mergedInto", { link: `№${need.mergedInto.number} ${need.mergedInto.title}` })}
          </Link>
        </p>
      )}
      {need.reason && <p className={css.note}>{t("reason", { reason: need.reason })}</p>}
      {need.proof ? <Whole need={need} /> : <p className={css.note}>{w("concernsOthers")}</p>}
      {allNeedSections().map((section) => (
        <Hung key={section.id} section={section} need={need} />
      ))}
      {need.proof && <History need={need} />}
    </>
  );
}

function Whole({ need }: { need: Need }) {
  return (
    <>
      <Headline need={need} />
      {need.description && <Section bare>{need.description}</Section>}
      <Columns aside>
        <div className={css.stack}>
          <Voices need={need} />
        </div>
        <div className={css.stack}>
          <TargetPart need={need} />
          <PriorityPart need={need} />
          <Marks need={need} />
          <Concerned need={need} />
        </div>
      </Columns>
    </>
  );
}

function Concerned({ need }: { need: Need }) {
  const t = useWords(needWords);
  const format = useFormat();
  if (need.customers.length === 0 && !need.supplier) return null;
  return (
    <Section title={t("concernsTitle")} lead={t("concernsLead", { count: need.concerned })}>
      <ul className={css.parties}>
        {need.supplier && (
          <li>
            <Party kind={need.supplier.kind} name={need.supplier.name} to={`/parties/${need.supplier.id}`} />
            <span>{t("sideSupplier")}</span>
          </li>
        )}
        {need.customers.map((party) => (
          <li key={party.id}>
            <Party kind={party.kind} name={party.name} to={`/parties/${party.id}`} />
            <span title={t("signalsCount", { count: party.count })}>{format.number(party.count)}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

type Hanging = ComponentType<{ need: string; number: number; mayShape: boolean; isOpen: boolean }>;
const loaded = new Map<string, LazyExoticComponent<Hanging>>();

function Hung({ section, need }: { section: NeedSection; need: Need }) {
  let Shown = loaded.get(section.id);
  if (!Shown) loaded.set(section.id, (Shown = lazy(section.load)));
  return (
    <Boundary>
      <Suspense fallback={<Loading lines={3} />}>
        <Shown need={need.id} number={need.number} mayShape={need.mayShape} isOpen={need.state === "open"} />
      </Suspense>
    </Boundary>
  );
}
