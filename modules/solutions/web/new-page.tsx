import { useGo, usePageSearch, useWords } from "#platform/web";
import { NumberInput, Select, Stack, Text, Textarea, TextInput } from "#ui/base";
import { FormFrame, useForm, useNotice } from "#ui/form";
import { Page, PageHeader, Section } from "#ui/page";
import { SearchBox } from "#ui/search";
import { Loading } from "#ui/state";
import * as api from "./api.ts";
import { Chosen, PartyField } from "./parts.tsx";
import { ServiceField } from "./service-field.tsx";
import { pageWords } from "./solution/words.ts";
import css from "./solutions.module.css";
import { words } from "./words.ts";

const kinds = [
  "process_change",
  "changed_service",
  "new_service",
  "training",
  "communication",
  "shared_resource",
] as const;

interface NeedChoice {
  readonly id: string;
  readonly title: string;
}

/** Drafts a solution, or changes what one is: the need, or the solution, may come with the address. */
export default function NewSolutionPage() {
  const t = useWords(words);
  const p = useWords(pageWords);
  const [asked] = usePageSearch({ need: "", supplier: "", edit: "" });
  const need = api.useNeed(asked.need);
  const edited = api.useSolution(asked.edit);
  const isWaiting = (asked.need !== "" && need.isPending) || (asked.edit !== "" && edited.isPending);
  return (
    <Page width="read">
      <PageHeader
        title={edited.data?.title ?? t("new")}
        crumbs={[{ title: t("solutions"), to: "/solutions" }]}
        lead={p("newLead")}
      />
      {isWaiting ? (
        <Loading lines={8} />
      ) : (
        <SolutionForm key={asked.edit} view={edited.data} need={need.data} />
      )}
    </Page>
  );
}

function SolutionForm({ view, need }: { view: api.View | undefined; need: api.NeedRef | undefined }) {
  const t = useWords(words);
  const p = useWords(pageWords);
  const go = useGo();
  const notice = useNotice();
  const refresh = api.useRefresh();
  const form = useForm({
    initial: {
      needs: (view?.needs ?? (need ? [need] : [])) as readonly NeedChoice[],
      supplier: view?.supplier ?? need?.supplier ?? (null as api.PartyRef | null),
      kind: (view?.kind ?? "process_change") as (typeof kinds)[number],
      title: view?.title ?? "",
      service: view?.service ?? "",
      description: view?.description ?? "",
      owner: view?.owner ?? (null as api.PartyRef | null),
      money: view?.cost.money ?? ("" as number | ""),
      hours: view?.cost.hours ?? ("" as number | ""),
    },
    check: ({ needs, supplier, title }) => ({
      ...(needs.length === 0 ? { needs: p("needMissing") } : {}),
      ...(supplier ? {} : { supplier: p("supplierMissing") }),
      ...(title.trim() ? {} : { title: p("titleMissing") }),
    }),
    save: async ({ needs, supplier, kind, title, description, service, owner, money, hours }) => {
      const body = {
        kind,
        title: title.trim(),
        description,
        service: service.trim() || null,
        owner: owner?.id ?? null,
        needs: needs.map(({ id }) => id),
        cost: {
          money: money === "" ? null : money,
          currency: view?.cost.currency ?? "RUB",
          hours: hours === "" ? null : hours,
        },
      };
      const saved = view
        ? await api.changeSolution({ params: { id: view.id }, body })
        : await api.draftSolution({ body: { ...body, supplier: supplier?.id ?? "" } });
      refresh();
      notice(p("saved"));
      go(`/solutions/${saved.id}`);
    },
  });
  const { needs } = form.values;
  return (
    <Section>
      <FormFrame form={form} verb={view ? p("change") : p("draftIt")} label={t("new")}>
        <Stack gap="xs">
          {needs.map((one) => (
            <Chosen
              key={one.id}
              label={t("needs")}
              name={one.title}
              onClear={() =>
                form.set(
                  "needs",
                  needs.filter(({ id }) => id !== one.id),
                )
              }
            >
              <span>{one.title}</span>
            </Chosen>
          ))}
          <SearchBox
            label={needs.length === 0 ? `${t("needs")} *` : p("findNeed")}
            name="solutions.needs"
            placeholder={p("findNeed")}
            search={(text, signal) => api.findNeeds(text, signal)}
            itemKey={(item) => item.id}
            render={(item) => (
              <Stack gap={0}>
                <span>{item.title}</span>
                <Text size="xs" c="dimmed">
                  {`№${item.number}`}
                </Text>
              </Stack>
            )}
            onChoose={(item) => {
              if (needs.every(({ id }) => id !== item.id)) form.set("needs", [...needs, item]);
              if (!form.values.supplier && item.supplier) form.set("supplier", item.supplier);
            }}
            error={form.errors.needs as string | undefined}
          />
        </Stack>
        {!view && (
          <PartyField
            label={`${t("supplier")} *`}
            kinds={["unit", "partner", "person"]}
            value={form.values.supplier}
            onChange={(supplier) => form.set("supplier", supplier)}
            error={form.errors.supplier}
          />
        )}
        <ServiceField
          supplier={form.values.supplier?.id ?? ""}
          solution={view?.id}
          isFixed={view?.fixedAt != null}
          value={form.values.service}
          onChange={(service) => form.set("service", service)}
          error={form.errors.service}
        />
        <TextInput label={`${t("title")} *`} maxLength={200} {...form.text("title")} />
        <Select
          label={t("kind")}
          allowDeselect={false}
          data={kinds.map((value) => ({ value, label: t(value) }))}
          value={form.values.kind}
          onChange={(kind) => form.set("kind", (kind ?? "process_change") as (typeof kinds)[number])}
        />
        <Textarea
          label={t("description")}
          autosize
          minRows={3}
          maxLength={10_000}
          {...form.text("description")}
        />
        <PartyField
          label={t("owner")}
          kinds={["person"]}
          value={form.values.owner}
          onChange={(owner) => form.set("owner", owner)}
          error={form.errors.owner}
        />
        <div className={css.fields}>
          <NumberInput
            label={t("money")}
            min={0}
            thousandSeparator=" "
            suffix={` ${view?.cost.currency ?? "RUB"}`}
            value={form.values.money}
            onChange={(next) => form.set("money", next === "" ? "" : Number(next))}
          />
          <NumberInput
            label={t("hours")}
            min={0}
            value={form.values.hours}
            onChange={(next) => form.set("hours", next === "" ? "" : Number(next))}
          />
        </div>
      </FormFrame>
    </Section>
  );
}
