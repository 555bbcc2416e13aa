import type { ReactNode } from "react";
import { useFormat, useWords } from "#platform/web";
import { Link } from "#ui/link";
import { Facts, PageHeader } from "#ui/page";
import { Async } from "#ui/state";
import { PartyIcon, Tag, Tags } from "#ui/tag";
import { type PartyName, type PartyView, useParty } from "./api.ts";
import { PersonActions } from "./shape/person-actions.tsx";
import { UnitActions } from "./shape/unit-actions.tsx";
import { titles } from "./titles.ts";
import { words } from "./words.ts";

const categoryWord = {
  leader: "leader",
  employee: "employee",
  unit: "unitCategory",
  partner: "partner",
} as const;

export interface PartyHeaderProps {
  readonly id: string;
  /** Buttons of the page around, after those of the organisation. */
  readonly actions?: ReactNode;
}

/** Who a party is: name, category, where it stands, who leads it, and what may be done with it. */
export default function PartyHeader({ id, actions }: PartyHeaderProps) {
  const t = useWords(words);
  const name = useWords(titles);
  const party = useParty(id);
  return (
    <Async query={party}>
      {(data) => (
        <>
          <PageHeader
            title={data.name}
            crumbs={[{ title: name("organisation"), to: "/organisation" }, ...data.path.map(crumb)]}
            lead={data.kind === "person" ? data.position : data.function}
            aside={
              <Tags>
                <Tag icon={<PartyIcon kind={data.kind} size={14} />}>{t(categoryWord[data.category])}</Tag>
                <Ended party={data} />
              </Tags>
            }
            actions={
              <>
                {data.may.shape &&
                  (data.kind === "person" ? <PersonActions party={data} /> : <UnitActions party={data} />)}
                {actions}
              </>
            }
          />
          <PartyFacts party={data} />
        </>
      )}
    </Async>
  );
}

const crumb = (unit: PartyName) => ({ title: unit.name, to: `/parties/${unit.id}` });

function Ended({ party }: { party: PartyView }) {
  const t = useWords(words);
  const format = useFormat();
  if (!party.endedOn) return null;
  return (
    <Tag tone="warn">
      {t(party.kind === "person" ? "left" : "ended", { day: format.date(party.endedOn) })}
    </Tag>
  );
}

function PartyFacts({ party }: { party: PartyView }) {
  const t = useWords(words);
  const format = useFormat();
  const link = (other: PartyName | null) =>
    other ? <Link to={`/parties/${other.id}`}>{other.name}</Link> : null;
  const links = (others: readonly PartyName[]) =>
    others.map((other, i) => (
      <span key={other.id}>
        {i > 0 && ", "}
        {link(other)}
      </span>
    ));
  const unit = party.kind !== "person";
  const serves = party.servesAll ? t("servesAll") : party.serves.length > 0 ? links(party.serves) : null;
  const people =
    party.peopleBelow > party.people
      ? `${format.number(party.people)} / ${format.number(party.peopleBelow)}`
      : format.number(party.people);
  const facts: { name: string; value: ReactNode }[] = [
    {
      name: t("head"),
      value: unit && (link(party.head) ?? (party.headWanted && t("headWanted", { name: party.headWanted }))),
    },
    { name: t("manager"), value: !unit && link(party.manager) },
    { name: t("leads"), value: party.leads.length > 0 && links(party.leads) },
    { name: t("reports"), value: party.reports > 0 && format.number(party.reports) },
    { name: t("peopleTitle"), value: unit && people },
    { name: t("serves"), value: serves },
    { name: t("mergedInto"), value: link(party.mergedInto) },
    { name: t("email"), value: party.email },
  ].filter((fact) => fact.value);
  return facts.length > 0 ? <Facts items={facts} /> : null;
}
