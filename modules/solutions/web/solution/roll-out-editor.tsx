import { useState } from "react";
import { useFormat, useWords } from "#platform/web";
import { commonWords } from "#platform/words";
import { Alert, Button, Checkbox, Group, Stack, Text, Textarea, TextInput } from "#ui/base";
import { useNotice } from "#ui/form";
import { Async } from "#ui/state";
import { Tag } from "#ui/tag";
import { type Proposal, setRollOut, useProposal, useRefresh, type View } from "../api.ts";
import { dayAhead } from "../day.ts";
import { PartyField } from "../parts.tsx";
import css from "../solutions.module.css";
import { useValue } from "./told.ts";
import { pageWords } from "./words.ts";

type Names = ReadonlyMap<string, string>;

const nextMonday = (): string => {
  const days = (8 - new Date().getDay()) % 7 || 7;
  return dayAhead(days);
};

/** Customers with their days; beside them the product's proposal, with what could be seen each way. */
export function RollOutEditor({ view, onClose }: { view: View; onClose: () => void }) {
  const p = useWords(pageWords);
  const c = useWords(commonWords);
  const [days, setDays] = useState<ReadonlyMap<string, string>>(
    new Map(view.rollOut.map(({ customer, startsOn }) => [customer.id, startsOn])),
  );
  const [added, setAdded] = useState<Names>(
    new Map(view.rollOut.map(({ customer }) => [customer.id, customer.name])),
  );
  const [why, setWhy] = useState("");
  const [error, setError] = useState<string>();
  const [busy, setBusy] = useState(false);
  const notice = useNotice();
  const refresh = useRefresh();
  const query = useProposal(view.id, [...days.keys()].sort(), "", true);
  const set = (customer: string, day: string | null) => {
    const next = new Map(days);
    if (day === null) next.delete(customer);
    else next.set(customer, day);
    setDays(next);
  };
  const putOff = view.rollOut.some(
    ({ customer, startsOn, hasBegun }) => hasBegun && days.get(customer.id) !== startsOn,
  );
  const save = async () => {
    setBusy(true);
    setError(undefined);
    try {
      const units = [...days].map(([customer, startsOn]) => ({ customer, startsOn }));
      await setRollOut({ params: { id: view.id }, body: { units, why: why || null } });
      notice(p("saved"));
      refresh();
      onClose();
    } catch (refusal) {
      setError((refusal as Error).message);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Stack gap="md">
      <Async query={query}>
        {(proposal) => (
          <>
            <Text size="sm">{proposal.design.sentence}</Text>
            {proposal.asPlanned && (
              <Text size="sm">
                <strong>{p("asPlanned")}:</strong> {proposal.asPlanned.sentence}
              </Text>
            )}
            <Ways
              proposal={proposal}
              onTake={(way) => {
                const next = new Map<string, string>();
                for (const { startsOn, customers } of way.waves)
                  for (const one of customers) next.set(one, startsOn);
                setDays(next);
              }}
            />
            <Customers proposal={proposal} names={added} days={days} set={set} />
          </>
        )}
      </Async>
      <PartyField
        label={p("customers")}
        kinds={["unit", "partner", "person"]}
        value={null}
        onChange={(party) => {
          if (!party) return;
          setAdded(new Map([...added, [party.id, party.name]]));
          set(party.id, nextMonday());
        }}
      />
      {putOff && (
        <Textarea
          label={p("why")}
          description={p("whyHint")}
          value={why}
          onChange={(event) => setWhy(event.currentTarget.value)}
        />
      )}
      {error && <Alert color="red">{error}</Alert>}
      <Group gap="xs" justify="flex-end">
        <Button variant="default" onClick={onClose}>
          {c("cancel")}
        </Button>
        <Button loading={busy} onClick={() => void save()}>
          {c("save")}
        </Button>
      </Group>
    </Stack>
  );
}

function Ways({ proposal, onTake }: { proposal: Proposal; onTake: (way: Proposal["ways"][number]) => void }) {
  const p = useWords(pageWords);
  const format = useFormat();
  const names = new Map(proposal.customers.map(({ customer }) => [customer.id, customer.name]));
  if (proposal.ways.length === 0) return <p className={css.dim}>{p("noWays")}</p>;
  return (
    <Stack gap="xs">
      <div>
        <strong>{p("ways")}</strong>
        <p className={css.dim}>{p("waysLead")}</p>
      </div>
      {proposal.ways.slice(0, 3).map((way, i) => (
        <div key={`${way.waves.length} ${way.weeks}`} className={css.way} data-first={i === 0 || undefined}>
          <Group gap="xs" justify="space-between">
            <strong>{p("wayIs", { waves: way.waves.length, weeks: way.weeks })}</strong>
            <Group gap="xs">
              {way.detectable.isEnough !== null && (
                <Tag tone={way.detectable.isEnough ? "good" : "warn"}>
                  {p(way.detectable.isEnough ? "isEnough" : "notEnough")}
                </Tag>
              )}
              <Button size="compact-sm" variant={i === 0 ? "light" : "default"} onClick={() => onTake(way)}>
                {p("takeWay")}
              </Button>
            </Group>
          </Group>
          <p>{way.detectable.sentence}</p>
          {way.waves.map(({ startsOn, customers }) => (
            <div key={startsOn} className={css.wave}>
              <span>{p("startsOn", { day: format.date(startsOn) })}</span>
              <span>{format.list(customers.map((one) => names.get(one) ?? one))}</span>
            </div>
          ))}
        </div>
      ))}
    </Stack>
  );
}

function Customers({
  proposal,
  names,
  days,
  set,
}: {
  proposal: Proposal;
  names: Names;
  days: ReadonlyMap<string, string>;
  set: (customer: string, day: string | null) => void;
}) {
  const p = useWords(pageWords);
  const format = useFormat();
  const value = useValue();
  const known = new Set(proposal.customers.map(({ customer }) => customer.id));
  const others = [...days.keys()].filter((id) => !known.has(id));
  const rows = [
    ...others.map((id) => ({ id, name: names.get(id) ?? id, told: "" })),
    ...proposal.customers.map(({ customer, weekly, level, notCompared }) => ({
      id: customer.id,
      name: customer.name,
      told: [
        p("weekly", { number: format.number(weekly) }),
        level !== null && value(level, proposal.unit),
        notCompared !== null && p(notCompared as "fewData"),
      ]
        .filter(Boolean)
        .join(" · "),
    })),
  ];
  return (
    <ul className={css.steps}>
      {rows.map(({ id, name, told }) => (
        <li key={id} className={css.step}>
          <Checkbox
            aria-label={name}
            checked={days.has(id)}
            onChange={(event) => set(id, event.currentTarget.checked ? nextMonday() : null)}
          />
          <span className={css.text}>
            <span>{name}</span>
            <span className={css.dim}>{told}</span>
          </span>
          {days.has(id) && (
            <TextInput
              size="xs"
              type="date"
              aria-label={`${name}: ${p("starts")}`}
              value={days.get(id) ?? ""}
              onChange={(event) => set(id, event.currentTarget.value)}
            />
          )}
        </li>
      ))}
    </ul>
  );
}
