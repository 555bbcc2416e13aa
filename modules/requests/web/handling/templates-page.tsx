import { IconPlus } from "@tabler/icons-react";
import { lazy, Suspense, useState } from "react";
import { usePageSearch, useWords } from "#platform/web";
import { Button, Select } from "#ui/base";
import { Confirm } from "#ui/dialog";
import { useNotice } from "#ui/form";
import { Page, PageHeader } from "#ui/page";
import { Async, EmptyState } from "#ui/state";
import { Tag } from "#ui/tag";
import { type Place, usePlaces } from "../rules/api.ts";
import { titles } from "../titles.ts";
import css from "./handling.module.css";
import { templateTitles } from "./template-titles.ts";
import { templateWords } from "./template-words.ts";
import { removeTemplate, type Template, useRefreshTemplates, useTemplates } from "./templates-api.ts";

const TemplateDialog = lazy(() => import("./template-dialog.tsx"));

/** Ready answers and checklists of a unit, or of the house. Who may write them is who may make its rules. */
export default function TemplatesPage() {
  const places = usePlaces();
  return (
    <Page>
      <Async query={places}>{({ places: all }) => <Templates places={all} />}</Async>
    </Page>
  );
}

const keyOf = ({ unit }: Place) => unit?.id ?? "house";

function Templates({ places }: { places: readonly Place[] }) {
  const t = useWords(templateWords);
  const notice = useNotice();
  const refresh = useRefreshTemplates();
  const [search, setSearch] = usePageSearch({ of: "" });
  const place = places.find((one) => keyOf(one) === search.of) ?? (places[0] as Place);
  const unit = place.unit?.id ?? null;
  const query = useTemplates(unit);
  const [editing, setEditing] = useState<Template | "new">();
  const [removing, setRemoving] = useState<Template>();
  const close = () => setEditing(undefined);
  return (
    <>
      <PageHeader
        title={useWords(templateTitles)("templates")}
        lead={t("lead")}
        crumbs={[{ title: useWords(titles)("queue"), to: "/requests/queue" }]}
        actions={
          place.mayChange ? (
            <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setEditing("new")}>
              {t("add")}
            </Button>
          ) : undefined
        }
      />
      {places.length > 1 && (
        <Select
          label={t("of")}
          allowDeselect={false}
          searchable
          maw="26rem"
          value={keyOf(place)}
          data={places.map((one) => ({ value: keyOf(one), label: one.unit?.name ?? t("house") }))}
          onChange={(of) => setSearch({ of: of ?? "" })}
        />
      )}
      <Async query={query}>
        {({ templates, mayChange }) =>
          templates.length === 0 ? (
            <EmptyState title={t("none")}>{mayChange ? t("noneText") : t("noneRead")}</EmptyState>
          ) : (
            <ul className={css.templates}>
              {templates.map((template) => (
                <Card
                  key={template.id}
                  template={template}
                  onEdit={mayChange ? () => setEditing(template) : undefined}
                  onRemove={mayChange ? () => setRemoving(template) : undefined}
                />
              ))}
            </ul>
          )
        }
      </Async>
      {editing && (
        <Suspense>
          <TemplateDialog
            template={editing === "new" ? undefined : editing}
            unit={unit}
            onClose={close}
            onDone={() => {
              close();
              notice(t("saved"));
              void refresh();
            }}
          />
        </Suspense>
      )}
      <Confirm
        opened={removing !== undefined}
        onClose={() => setRemoving(undefined)}
        title={t("removeTitle", { name: removing?.name ?? "" })}
        verb={t("remove")}
        dangerous
        act={async () => {
          if (removing) await removeTemplate({ params: { template: removing.id } });
          await refresh();
        }}
      >
        {t("removeText")}
      </Confirm>
    </>
  );
}

function Card({
  template,
  onEdit,
  onRemove,
}: {
  template: Template;
  onEdit: (() => void) | undefined;
  onRemove: (() => void) | undefined;
}) {
  const t = useWords(templateWords);
  const { kind, name, content } = template;
  const texts =
    kind === "answer" ? [content.ru, content.en].filter(Boolean) : content.items.map((item) => `– ${item}`);
  return (
    <li className={css.template}>
      <div className={css.templateHead}>
        <h2>{name}</h2>
        <Tag>{t(kind)}</Tag>
        {onEdit && (
          <span className={css.templateVerbs}>
            <Button size="compact-sm" variant="subtle" onClick={onEdit}>
              {t("edit")}
            </Button>
            <Button size="compact-sm" variant="subtle" color="red" onClick={onRemove}>
              {t("remove")}
            </Button>
          </span>
        )}
      </div>
      <p className={css.templateText}>{texts.join(kind === "answer" ? "\n\n" : "\n")}</p>
    </li>
  );
}
