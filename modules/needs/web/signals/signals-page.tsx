import { useFormat, useLanguage, usePageSearch, useWords } from "#platform/web";
import { Button, Checkbox, Select, UnstyledButton } from "#ui/base";
import { ButtonLink } from "#ui/link";
import { Page, PageHeader, Section } from "#ui/page";
import { Async, EmptyState } from "#ui/state";
import { Tag } from "#ui/tag";
import { type SignalQuery, type Topic, useSignals, useTopics, type Veiled } from "./api.ts";
import { PartyFilter } from "./party-filter.tsx";
import { SignalItem } from "./signal-item.tsx";
import css from "./signals.module.css";
import { signalTitles } from "./titles.ts";
import { signalWords } from "./words.ts";

const kinds = [
  "complaint",
  "suggestion",
  "comment",
  "quote",
  "rating",
  "request",
  "question",
  "thanks",
  "note",
  "stated_need",
  "search",
  "breach",
  "waiting",
  "return",
  "alert",
] as const;
const feelings = ["negative", "neutral", "positive", "unclear"] as const;
const empty = { kind: "", topic: "", tone: "", supplier: "", customer: "", need: "", free: false };

/** All signals one may read, by what they are about, whose they are and how they sound. */
export default function SignalsPage() {
  const t = useWords(signalWords);
  const title = useWords(signalTitles);
  const [language] = useLanguage();
  const [asked, change] = usePageSearch(empty);
  const topics = useTopics();
  const known = topics.data?.topics ?? [];
  const query = {
    limit: 30,
    ...(asked.kind ? { kind: asked.kind as SignalQuery["kind"] } : {}),
    ...(asked.topic ? { topic: asked.topic } : {}),
    ...(asked.tone ? { sentiment: asked.tone as SignalQuery["sentiment"] } : {}),
    ...(asked.supplier ? { supplier: asked.supplier } : {}),
    ...(asked.customer ? { customer: asked.customer } : {}),
    ...(asked.need ? { need: asked.need } : {}),
    ...(asked.free ? { standing: "free" as const } : {}),
  };
  const signals = useSignals(query);
  return (
    <Page>
      <PageHeader
        title={title("signals")}
        crumbs={[{ title: title("needs"), to: "/needs" }]}
        lead={t("lead")}
        actions={
          <ButtonLink to="/needs/topics" variant="default">
            {t("topics")}
          </ButtonLink>
        }
      />
      <Rising topics={known} chosen={asked.topic} onChoose={(topic) => change({ topic })} />
      <div className={css.tools}>
        <Select
          label={t("kind")}
          placeholder={t("anyKind")}
          clearable
          value={asked.kind || null}
          onChange={(kind) => change({ kind: kind ?? "" })}
          data={kinds.map((value) => ({ value, label: t(`k_${value}`) }))}
        />
        <Select
          label={t("topic")}
          placeholder={t("anyTopic")}
          clearable
          searchable
          value={asked.topic || null}
          onChange={(topic) => change({ topic: topic ?? "" })}
          data={known
            .filter(({ isUsed }) => isUsed)
            .map(({ key, name }) => ({ value: key, label: name[language] }))}
        />
        <Select
          label={t("feeling")}
          placeholder={t("anyFeeling")}
          clearable
          value={asked.tone || null}
          onChange={(tone) => change({ tone: tone ?? "" })}
          data={feelings.map((value) => ({ value, label: t(`f_${value}`) }))}
        />
        <PartyFilter
          label={t("supplier")}
          name="supplier"
          id={asked.supplier}
          onChange={(supplier) => change({ supplier })}
        />
        <PartyFilter
          label={t("customer")}
          name="customer"
          id={asked.customer}
          onChange={(customer) => change({ customer })}
        />
        <Checkbox
          label={t("free")}
          checked={asked.free}
          onChange={(event) => change({ free: event.currentTarget.checked })}
        />
      </div>
      <Async query={signals}>
        {({ pages }) => {
          const all = pages.flatMap((page) => page.signals);
          const veiled = pages[0]?.veiled ?? [];
          return (
            <>
              {veiled.length > 0 && <VeiledSection veiled={veiled} />}
              <Section title={t("list")}>
                {all.length === 0 ? (
                  <EmptyState title={t("none")}>{t("noneText")}</EmptyState>
                ) : (
                  <ul className={css.list} aria-label={t("list")}>
                    {all.map((signal) => (
                      <SignalItem key={signal.id} signal={signal} topics={known} />
                    ))}
                  </ul>
                )}
              </Section>
            </>
          );
        }}
      </Async>
      {signals.hasNextPage && (
        <Button
          variant="subtle"
          loading={signals.isFetchingNextPage}
          onClick={() => void signals.fetchNextPage()}
        >
          {t("more")}
        </Button>
      )}
    </Page>
  );
}

function Rising(props: {
  readonly topics: readonly Topic[];
  readonly chosen: string;
  readonly onChoose: (topic: string) => void;
}) {
  const t = useWords(signalWords);
  const [language] = useLanguage();
  const rising = props.topics.filter(({ trend }) => trend.trend !== "none");
  if (rising.length === 0) return null;
  return (
    <Section title={t("newTopics")} lead={t("newTopicsLead")}>
      <ul className={css.rising} aria-label={t("newTopics")}>
        {rising.map(({ key, name, trend }) => (
          <li key={key}>
            <UnstyledButton
              className={css.chip}
              aria-pressed={key === props.chosen}
              title={t("trendOf", { name: name[language], now: trend.now, before: trend.before })}
              onClick={() => props.onChoose(key === props.chosen ? "" : key)}
            >
              {name[language]} <Tag tone="warn">{t(trend.trend === "new" ? "new" : "rising")}</Tag>
            </UnstyledButton>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function VeiledSection({ veiled }: { veiled: readonly Veiled[] }) {
  const t = useWords(signalWords);
  const format = useFormat();
  return (
    <Section title={t("veiledTitle")} lead={t("veiledLead")}>
      <ul className={css.list} aria-label={t("veiledTitle")}>
        {veiled.map(({ month, words }) => (
          <li key={`${month} ${words}`}>
            <p className={css.words}>{words}</p>
            <span className={css.month}>{format.month(`${month}-15`)}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
