import { useFormat, usePageSearch, useWords } from "#platform/web";
import { Button } from "#ui/base";
import { Link } from "#ui/link";
import { Page, PageHeader } from "#ui/page";
import { Async } from "#ui/state";
import { type Need, useNeed } from "./api.ts";
import css from "./compare.module.css";
import { compareWords } from "./compare-words.ts";
import { NeedSearch } from "./dialogs.tsx";
import { useHeadline } from "./need/headline.tsx";
import { Arithmetic } from "./need/priority.tsx";
import { useTargetText } from "./need/target.tsx";
import { PriorityBar, StateTag, useSides } from "./parts.tsx";
import { registerTitles } from "./titles.ts";
import { words } from "./words.ts";

/** Two needs side by side: the same lines, so that the eye finds what differs. */
export default function ComparePage() {
  const t = useWords(compareWords);
  const title = useWords(registerTitles);
  const [{ a, b }, change] = usePageSearch({ a: "", b: "" });
  const left = useNeed(String(a)).data;
  const right = useNeed(String(b)).data;
  return (
    <Page>
      <PageHeader
        title={title("compare")}
        crumbs={[{ title: title("needs"), to: "/needs" }]}
        lead={t("lead")}
      />
      {left && right && <Difference left={left} right={right} />}
      <div className={css.two}>
        <One id={String(a)} label={t("left")} choose={(need) => change({ a: need })} />
        <One id={String(b)} label={t("right")} choose={(need) => change({ b: need })} />
      </div>
    </Page>
  );
}

function Difference({ left, right }: { left: Need; right: Need }) {
  const t = useWords(compareWords);
  const w = useWords(words);
  const format = useFormat();
  const [high, low] = left.priority >= right.priority ? [left, right] : [right, left];
  const difference = high.priority - low.priority;
  if (!high.proof || !low.proof) return null;
  if (difference < 0.5) return <p className={css.difference}>{t("even")}</p>;
  const of = (need: Need, part: string) => need.proof?.parts.find((one) => one.part === part)?.adds ?? 0;
  const most = high.proof.parts
    .map(({ part }) => ({ part, by: of(high, part) - of(low, part) }))
    .filter(({ by }) => by > 0)
    .toSorted((x, y) => y.by - x.by)
    .slice(0, 2);
  return (
    <p className={css.difference}>
      {t("more", {
        title: high.title,
        difference: format.number(difference, 0),
        parts: format.list(most.map(({ part, by }) => `${w(part)} (+${format.number(by, 0)})`)),
      })}
    </p>
  );
}

function One({ id, label, choose }: { id: string; label: string; choose: (need: string) => void }) {
  const t = useWords(compareWords);
  const query = useNeed(id);
  if (id === "")
    return (
      <section className={css.one} aria-label={label}>
        <NeedSearch label={t("choose")} onChoose={(need) => choose(String(need.number))} />
        <p className={css.dim}>{t("chooseText")}</p>
      </section>
    );
  return (
    <section className={css.one} aria-label={label}>
      <Async query={query}>{(need) => <Told need={need} another={() => choose("")} />}</Async>
    </section>
  );
}

function Told({ need, another }: { need: Need; another: () => void }) {
  const t = useWords(compareWords);
  const w = useWords(words);
  const sides = useSides();
  const headline = useHeadline();
  const target = useTargetText();
  return (
    <>
      <div className={css.head}>
        <h2>
          <Link to={`/needs/${need.number}`}>{need.title}</Link>
        </h2>
        <Button size="compact-xs" variant="default" onClick={another}>
          {t("another")}
        </Button>
      </div>
      <p className={css.dim}>
        {sides(need)} <StateTag need={need} />
      </p>
      {need.proof ? (
        <>
          <p className={css.score}>
            {w("priorityOf", { value: Math.round(need.priority) })}
            <PriorityBar parts={need.proof.parts} />
          </p>
          <h3>{t("headline")}</h3>
          <p>{headline(need)}</p>
          <Arithmetic parts={need.proof.parts} total={need.priority} />
          <h3>{t("target")}</h3>
          <p>{need.target ? target(need.target) : t("noTarget")}</p>
        </>
      ) : (
        <p>{w("concernsOthers")}</p>
      )}
    </>
  );
}
