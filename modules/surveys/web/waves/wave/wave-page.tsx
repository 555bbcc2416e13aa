import { useFormat, useLanguage, usePageParam, useWords } from "#platform/web";
import { Alert } from "#ui/base";
import { ButtonLink, Link } from "#ui/link";
import { Facts, Page, PageHeader, Section } from "#ui/page";
import { Async, EmptyState } from "#ui/state";
import { useWave, type Wave } from "../api.ts";
import { WavePromise, WaveTags } from "../parts.tsx";
import { waveWords } from "../words.ts";
import { pageWords } from "./page-words.ts";
import { Taking } from "./taking.tsx";
import { Verbs } from "./verbs.tsx";

/** One wave: how it stands, who takes part as far as that may be told, and what was promised. */
export default function WavePage() {
  const query = useWave(usePageParam("wave"));
  return (
    <Page>
      <Async query={query}>{(wave) => <Content key={wave.id} wave={wave} />}</Async>
    </Page>
  );
}

function Content({ wave }: { wave: Wave }) {
  const t = useWords(waveWords);
  const w = useWords(pageWords);
  const [language] = useLanguage();
  return (
    <>
      <PageHeader
        title={wave.name[language] || wave.name.en || wave.name.ru}
        crumbs={[{ title: t("surveys"), to: "/surveys" }]}
        aside={<WaveTags wave={wave} />}
        actions={<Verbs wave={wave} />}
      />
      {wave.state === "draft" ? (
        <EmptyState
          title={w("planned")}
          actions={<ButtonLink to={`/surveys/new?wave=${wave.id}`}>{w("goOn")}</ButtonLink>}
        >
          {w("plannedWhy")}
        </EmptyState>
      ) : (
        <>
          {wave.state === "closing" && (
            <Alert color="yellow" title={w("closing")} role="status">
              {w("closingWhy")}
            </Alert>
          )}
          <Section title={w("facts")}>
            <WaveFacts wave={wave} />
          </Section>
          {wave.source === "asked" && <Taking wave={wave} />}
          {wave.contract && (
            <Section title={t("promise")} lead={t("promiseLead")}>
              <WavePromise contract={wave.contract} />
            </Section>
          )}
        </>
      )}
    </>
  );
}

function WaveFacts({ wave }: { wave: Wave }) {
  const t = useWords(waveWords);
  const w = useWords(pageWords);
  const format = useFormat();
  const [language] = useLanguage();
  const { plan, asked, version, series } = wave;
  const several = wave.direction === "suppliers" || wave.direction === "customers";
  const begun = wave.opensAt !== null && Date.parse(wave.opensAt) <= Date.now();
  const readers = plan.readers.flatMap((id) => wave.parties.find((party) => party.id === id)?.name ?? []);
  const items = [
    {
      name: w("questionnaire"),
      value: (
        <>
          <Link to={`/surveys/questionnaires/${wave.questionnaire.id}`}>
            {wave.questionnaire.name[language]}
          </Link>
          {version && `, ${w("version", { number: version.number })}`}
        </>
      ),
    },
    ...(asked && asked.items < asked.of ? [{ name: w("asksItems"), value: w("asksSome", asked) }] : []),
    { name: w("direction"), value: t(wave.direction) },
    { name: w("invited"), value: format.number(wave.invited ?? 0) },
    {
      name: w(begun ? "began" : "begins"),
      value: wave.opensAt ? format.dateTime(wave.opensAt) : "",
    },
    { name: w("ends"), value: wave.closesAt ? format.dateTime(wave.closesAt) : w("noEnd") },
    ...(wave.kind === "anonymous"
      ? [
          { name: w("k"), value: w("kValue", { count: wave.k }) },
          { name: w("cuts"), value: format.list([w("unit"), ...plan.cuts.map((cut) => t(cut))]) },
        ]
      : [{ name: w("readers"), value: format.list(readers) }]),
    ...(several
      ? [
          { name: w("load"), value: w("loadAtMost", { count: plan.subjectsEach }) },
          {
            name: w("contacts"),
            value: w("contactsValue", { contacts: plan.minContacts, months: plan.contactMonths }),
          },
        ]
      : []),
    {
      name: w("reminders"),
      value:
        plan.reminders.length > 0
          ? w("remindersAfter", { days: format.list(plan.reminders.map(String)) })
          : w("noReminders"),
    },
    ...(series ? [{ name: w("series"), value: `${series.name[language]}, ${t(series.every)}` }] : []),
  ];
  return <Facts items={wave.source === "asked" ? items : items.slice(0, 2)} />;
}
