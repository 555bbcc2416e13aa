import { useMemo, useState } from "react";
import { useFormat, useWords } from "#platform/web";
import { Button, Group, Slider } from "#ui/base";
import { useNotice } from "#ui/form";
import { Link } from "#ui/link";
import { Columns, Page, PageHeader, Section } from "#ui/page";
import { Async } from "#ui/state";
import { changeWeights, type Part, useReread, useWeights, type Weights } from "../api.ts";
import { compareWords } from "../compare-words.ts";
import { PartDot, PriorityBar } from "../parts.tsx";
import { registerTitles } from "../titles.ts";
import { words } from "../words.ts";
import { ordered } from "./order.ts";
import css from "./weights.module.css";

const parts = ["people", "units", "importance", "dissatisfaction", "trend", "hours"] as const;

interface Told {
  readonly weights: Weights;
  readonly usual: Weights;
  readonly changedBy: string | null;
  readonly changedAt: string | null;
  readonly mayChange: boolean;
  readonly needs: readonly { number: number; title: string; priority: number; parts: readonly Part[] }[];
}

/** How priorities add up, for everybody to see; the lead tries other weights and sees the order they would give. */
export default function WeightsPage() {
  const t = useWords(compareWords);
  const title = useWords(registerTitles);
  const query = useWeights();
  return (
    <Page>
      <PageHeader
        title={title("priority")}
        crumbs={[{ title: title("needs"), to: "/needs" }]}
        lead={t("weightsLead")}
      />
      <Async query={query}>{(told) => <Content told={told} />}</Async>
    </Page>
  );
}

function Content({ told }: { told: Told }) {
  const t = useWords(compareWords);
  const format = useFormat();
  const notice = useNotice();
  const reread = useReread();
  const [weights, setWeights] = useState(told.weights);
  const [busy, setBusy] = useState(false);
  const dirty = parts.some((part) => weights[part] !== told.weights[part]);
  const sum = parts.reduce((so, part) => so + weights[part], 0);
  const save = async () => {
    setBusy(true);
    try {
      await changeWeights({ body: { weights } });
      await reread();
      notice(t("saved"));
    } finally {
      setBusy(false);
    }
  };
  return (
    <Columns least="24rem">
      <Section
        title={t("weightsTitle")}
        lead={
          told.changedAt
            ? t("changedBy", { who: told.changedBy ?? "", date: format.date(told.changedAt) })
            : t("shipped")
        }
      >
        <ul className={css.weights}>
          {parts.map((part) => (
            <Weight
              key={part}
              part={part}
              value={weights[part]}
              share={sum === 0 ? 0 : weights[part] / sum}
              change={told.mayChange ? (value) => setWeights({ ...weights, [part]: value }) : undefined}
            />
          ))}
        </ul>
        {told.mayChange && (
          <Group gap="xs">
            <Button loading={busy} disabled={!dirty || sum === 0} onClick={() => void save()}>
              {t("save")}
            </Button>
            <Button variant="default" onClick={() => setWeights(told.usual)}>
              {t("reset")}
            </Button>
          </Group>
        )}
      </Section>
      <Preview told={told} weights={weights} />
    </Columns>
  );
}

function Weight({
  part,
  value,
  share,
  change,
}: {
  part: (typeof parts)[number];
  value: number;
  share: number;
  change: ((value: number) => void) | undefined;
}) {
  const t = useWords(compareWords);
  const w = useWords(words);
  const format = useFormat();
  return (
    <li className={css.weight}>
      <div className={css.weightHead}>
        <PartDot part={part} />
        <strong>{w(part)}</strong>
        <span>
          {format.number(value, 1)} · {t("share", { share: format.percent(share) })}
        </span>
      </div>
      <p>{t(`x_${part}`)}</p>
      {change && <Slider min={0} max={10} step={1} value={value} onChange={change} thumbLabel={w(part)} />}
    </li>
  );
}

function Preview({ told, weights }: { told: Told; weights: Weights }) {
  const t = useWords(compareWords);
  const order = useMemo(() => ordered(told.needs, weights), [told.needs, weights]);
  const was = new Map(told.needs.map(({ number }, at) => [number, at]));
  return (
    <Section
      title={t("preview")}
      lead={told.needs.length === 0 ? t("none") : told.mayChange ? t("previewLead") : undefined}
    >
      <ol className={css.preview}>
        {order.map((need, at) => (
          <li key={need.number}>
            <span className={css.place}>{at + 1}</span>
            <div>
              <Link to={`/needs/${need.number}`}>{need.title}</Link>
              <PriorityBar parts={need.parts} small />
            </div>
            <span className={css.total}>
              {Math.round(need.total)}
              <Moved by={(was.get(need.number) ?? at) - at} />
            </span>
          </li>
        ))}
      </ol>
    </Section>
  );
}

function Moved({ by }: { by: number }) {
  const t = useWords(compareWords);
  if (by === 0) return null;
  const text = by > 0 ? t("up", { count: by }) : t("down", { count: -by });
  return (
    <small title={text} aria-label={text} role="img">
      {by > 0 ? `↑${by}` : `↓${-by}`}
    </small>
  );
}
