import { IconPlus } from "@tabler/icons-react";
import { lazy, Suspense, useState } from "react";
import { usePageSearch, useWords } from "#platform/web";
import { Button, Select } from "#ui/base";
import { Confirm, SidePanel } from "#ui/dialog";
import { Page, PageHeader } from "#ui/page";
import { Async, EmptyState, Loading } from "#ui/state";
import { conductTitles } from "../conduct/titles.ts";
import { RatingShare } from "../rating/rating-share.tsx";
import { titles } from "../titles.ts";
import {
  type Listed,
  orderRules,
  type Place,
  type Rule,
  removeRule,
  usePlaces,
  useRefreshRules,
  useRules,
} from "./api.ts";
import { rulesPageWords } from "./page-words.ts";
import { RuleCard } from "./rule-card.tsx";
import css from "./rules.module.css";

const RuleEditor = lazy(() => import("./rule-editor.tsx"));
const RuleLog = lazy(() => import("./rule-log.tsx"));

/** The rules of a unit's queue, or of the house. */
export default function RulesPage() {
  const places = usePlaces();
  return (
    <Page>
      <Async query={places}>{({ places: all }) => <Rules places={all} />}</Async>
    </Page>
  );
}

const house = "house";
const keyOf = ({ unit }: Place) => unit?.id ?? house;

function Rules({ places }: { places: readonly Place[] }) {
  const t = useWords(rulesPageWords);
  const [search, setSearch] = usePageSearch({ of: "" });
  const place = places.find((one) => keyOf(one) === search.of) ?? (places[0] as Place);
  const unit = place.unit?.id ?? null;
  const rules = useRules(unit);
  const [editing, setEditing] = useState<Rule | "new">();
  return (
    <>
      <PageHeader
        title={useWords(conductTitles)("rules")}
        lead={t("lead")}
        crumbs={[{ title: useWords(titles)("requests"), to: "/requests" }]}
        actions={
          place.mayChange ? (
            <Button leftSection={<IconPlus size={16} />} onClick={() => setEditing("new")}>
              {t("add")}
            </Button>
          ) : undefined
        }
      />
      {places.length > 1 && (
        <Select
          label={t("place")}
          allowDeselect={false}
          searchable
          maw="26rem"
          value={keyOf(place)}
          data={places.map((one) => ({ value: keyOf(one), label: one.unit?.name ?? t("house") }))}
          onChange={(of) => setSearch({ of: of ?? "" })}
        />
      )}
      <Async query={rules}>
        {(listed) => (
          <>
            <RuleList unit={unit} listed={listed} onEdit={setEditing} />
            <SidePanel
              opened={editing !== undefined}
              onClose={() => setEditing(undefined)}
              title={editing === "new" ? t("editorNew") : t("editorOld")}
              size="42rem"
            >
              {editing && (
                <Suspense fallback={<Loading lines={6} />}>
                  <RuleEditor
                    key={editing === "new" ? "new" : editing.id}
                    rule={editing === "new" ? undefined : editing}
                    unit={unit}
                    listed={listed}
                    onDone={() => setEditing(undefined)}
                  />
                </Suspense>
              )}
            </SidePanel>
          </>
        )}
      </Async>
      {place.unit && place.mayChange && <RatingShare unit={place.unit.id} />}
    </>
  );
}

function RuleList({
  unit,
  listed,
  onEdit,
}: {
  unit: string | null;
  listed: Listed;
  onEdit: (rule: Rule) => void;
}) {
  const t = useWords(rulesPageWords);
  const refresh = useRefreshRules();
  const [logged, setLogged] = useState<Rule>();
  const [removing, setRemoving] = useState<Rule>();
  const { rules, mayChange } = listed;
  if (rules.length === 0)
    return <EmptyState title={t("none")}>{mayChange ? t("noneText") : t("noneRead")}</EmptyState>;
  const move = async (place: number, by: number) => {
    const order = rules.map(({ id }) => id);
    const [moved] = order.splice(place, 1);
    order.splice(place + by, 0, moved as string);
    await orderRules({ body: { unit, rules: order } });
    await refresh();
  };
  return (
    <>
      <ol className={css.list}>
        {rules.map((rule, place) => (
          <RuleCard
            key={rule.id}
            rule={rule}
            mayChange={mayChange}
            onEdit={() => onEdit(rule)}
            onLog={() => setLogged(rule)}
            onRemove={() => setRemoving(rule)}
            onUp={place > 0 ? () => void move(place, -1) : undefined}
            onDown={place < rules.length - 1 ? () => void move(place, 1) : undefined}
          />
        ))}
      </ol>
      <SidePanel
        opened={logged !== undefined}
        onClose={() => setLogged(undefined)}
        title={t("logTitle", { name: logged?.name ?? "" })}
      >
        {logged && (
          <Suspense fallback={<Loading lines={6} />}>
            <RuleLog rule={logged} />
          </Suspense>
        )}
      </SidePanel>
      <Confirm
        opened={removing !== undefined}
        onClose={() => setRemoving(undefined)}
        title={t("removeTitle")}
        verb={t("remove")}
        dangerous
        act={async () => {
          if (removing) await removeRule({ params: { rule: removing.id } });
          await refresh();
        }}
      >
        {t("removeText")}
      </Confirm>
    </>
  );
}
