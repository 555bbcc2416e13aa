import { useFormat, usePageParam, useWords } from "#platform/web";
import { Alert, Anchor } from "#ui/base";
import { Facts, Page, PageHeader, Section } from "#ui/page";
import { Async, EmptyState } from "#ui/state";
import { type Interview, useInterview } from "../api.ts";
import css from "../interviews.module.css";
import { StateTag, useAbout, useInLanguage } from "../parts.tsx";
import { interviewTitles } from "../titles.ts";
import { interviewWords } from "../words.ts";
import { ConsentSection } from "./consent-section.tsx";
import { NoteField } from "./note-field.tsx";
import { ReadersSection } from "./readers-section.tsx";
import { Verbs } from "./verbs.tsx";
import { oneWords } from "./words.ts";

/** One conversation: for whoever leads it, for whoever is asked, and for those who read it. */
export default function InterviewPage() {
  const query = useInterview(usePageParam("interview"));
  return (
    <Page>
      <Async query={query}>{(interview) => <Content key={interview.id} interview={interview} />}</Async>
    </Page>
  );
}

function Content({ interview }: { interview: Interview }) {
  const t = useWords(oneWords);
  const title = useWords(interviewTitles);
  const common = useWords(interviewWords);
  const said = useInLanguage();
  // Once there is something to write or to read, that comes first; until then, what has to be agreed.
  const begun =
    interview.consent?.answer === "given" &&
    (interview.me !== "interviewed" || interview.state === "concluded");
  return (
    <>
      <PageHeader
        title={said(interview.name)}
        crumbs={[
          { title: title("surveys"), to: "/surveys" },
          { title: title("interviews"), to: "/surveys/interviews" },
        ]}
        lead={
          interview.me === "interviewed"
            ? interview.interviewer.name
            : common("withName", { name: interview.interviewed.name })
        }
        aside={<StateTag state={interview.state} />}
        actions={<Verbs interview={interview} />}
      />
      {interview.can.change && !interview.reachable && (
        <Alert color="yellow">{t("unreachable", { name: interview.interviewed.name })}</Alert>
      )}
      <Section>
        <InterviewFacts interview={interview} />
      </Section>
      {begun && <Notes interview={interview} />}
      <ConsentSection interview={interview} />
      <ReadersSection interview={interview} />
      {!begun && <Notes interview={interview} />}
    </>
  );
}

function InterviewFacts({ interview }: { interview: Interview }) {
  const t = useWords(oneWords);
  const format = useFormat();
  const about = useAbout()(interview);
  const said = useInLanguage();
  const { place, message, zone, minutes } = interview;
  const clock = interview.at.slice(11);
  const local = format.dateTime(interview.startsAt);
  const elsewhere = !local.includes(clock);
  return (
    <Facts
      items={[
        {
          name: t("when"),
          value: (
            <>
              {t("whenValue", { time: local, minutes })}
              {elsewhere && <span className={css.dim}> · {t("clock", { clock, zone })}</span>}
            </>
          ),
        },
        ...(place ? [{ name: t("where"), value: <Place place={place} /> }] : []),
        ...(about ? [{ name: t("about"), value: about }] : []),
        { name: t("interviewed"), value: interview.interviewed.name },
        { name: t("interviewer"), value: interview.interviewer.name },
        {
          name: t("guide"),
          value: t("guideVersion", { name: said(interview.name), version: interview.guideVersion }),
        },
        ...(message ? [{ name: t("message"), value: <span className={css.said}>{message}</span> }] : []),
      ]}
    />
  );
}

function Place({ place }: { place: string }) {
  if (!/^https?:\/\/\S+$/.test(place)) return <>{place}</>;
  return (
    <Anchor href={place} rel="noreferrer noopener" target="_blank" inherit>
      {place}
    </Anchor>
  );
}

function Notes({ interview }: { interview: Interview }) {
  const t = useWords(oneWords);
  const said = useInLanguage();
  const { can, consent, me, notes, quotes, state } = interview;
  if (state === "cancelled" || state === "withdrawn" || consent?.answer === "declined") return null;
  if (consent?.answer !== "given")
    return (
      <Section title={t("notes")}>
        <EmptyState title={me === "interviewed" ? t("notesLater") : t("notesFirst")} />
        {me === "interviewer" && <Questions interview={interview} />}
      </Section>
    );
  const noteOf = (question: string) => notes.find((note) => note.question === question);
  const fields = [
    ...interview.questions.map(({ key, ask, purpose }) => ({
      key,
      title: said(ask),
      purpose: said(purpose),
    })),
    { key: "other", title: t("otherQuestion"), purpose: "" },
  ];
  const empty = !can.write && notes.every(({ words }) => words === "");
  return (
    <Section
      title={t("notes")}
      lead={can.write ? t("notesLead") : can.mark && !empty ? t("markLead") : undefined}
    >
      {empty ? (
        <EmptyState title={t(me === "interviewed" && state !== "concluded" ? "notesLater" : "notesNone")} />
      ) : (
        <ol className={css.questions}>
          {fields.map((field) => (
            <NoteField
              key={field.key}
              interview={interview}
              question={field.key}
              title={field.title}
              purpose={field.purpose}
              words={noteOf(field.key)?.words ?? ""}
              version={noteOf(field.key)?.version ?? 0}
              quotes={quotes.filter(({ question }) => question === field.key)}
            />
          ))}
        </ol>
      )}
    </Section>
  );
}

/** What will be asked, to prepare. */
function Questions({ interview }: { interview: Interview }) {
  const t = useWords(oneWords);
  const said = useInLanguage();
  return (
    <ol className={css.questions}>
      {interview.questions.map(({ key, ask, purpose }) => (
        <li key={key} className={css.question}>
          <h3 className={css.ask}>{said(ask)}</h3>
          {said(purpose) && <p className={css.dim}>{t("purpose", { purpose: said(purpose) })}</p>}
        </li>
      ))}
    </ol>
  );
}
