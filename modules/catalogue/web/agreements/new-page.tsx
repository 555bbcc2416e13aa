import { useGo, usePageSearch, useWords } from "#platform/web";
import { Select, Switch, TextInput } from "#ui/base";
import { type Form, FormFrame, useForm, useNotice } from "#ui/form";
import { Columns, Page, PageHeader, Section } from "#ui/page";
import { Loading } from "#ui/state";
import type { PartyRef } from "../api.ts";
import { useCalendarChoices } from "../calendars/api.ts";
import { usePartyName } from "../parts/parties.ts";
import { PartyPick } from "../parts/party-pick.tsx";
import { proposeAgreement, type Side, useBetween, useRefresh, useServicesOf } from "./api.ts";
import { anyBad, emptyTerms, type TermsDraft, targetsOf, termsOf } from "./draft.ts";
import { formWords } from "./form-words.ts";
import { SideField } from "./side-field.tsx";
import { TermsFields, useDayMinutes } from "./terms-fields.tsx";
import { words } from "./words.ts";

interface Draft extends TermsDraft {
  readonly supplier: PartyRef | null;
  readonly customer: PartyRef | null;
  readonly standard: boolean;
  readonly service: string | null;
  readonly category: string | null;
  readonly name: string;
}

/** Proposes an agreement; the sides may come with the address. */
export default function NewAgreementPage() {
  const t = useWords(words);
  const f = useWords(formWords);
  const [asked] = usePageSearch({ supplier: "", customer: "" });
  const supplier = usePartyName(asked.supplier || undefined);
  const customer = usePartyName(asked.customer || undefined);
  const calendars = useCalendarChoices();
  const waiting =
    calendars.isPending ||
    (asked.supplier !== "" && supplier.isPending) ||
    (asked.customer !== "" && customer.isPending);
  return (
    <Page>
      <PageHeader
        title={t("propose")}
        crumbs={[{ title: t("agreements"), to: "/agreements" }]}
        lead={f("newLead")}
      />
      {waiting ? (
        <Loading lines={8} />
      ) : (
        <NewForm
          supplier={partOf(supplier.data)}
          customer={partOf(customer.data)}
          calendar={calendars.data?.find(({ isDefault }) => isDefault)?.id ?? null}
        />
      )}
    </Page>
  );
}

const partOf = (party: PartyRef | undefined): PartyRef | null =>
  party ? { id: party.id, kind: party.kind, name: party.name } : null;

function NewForm(props: { supplier: PartyRef | null; customer: PartyRef | null; calendar: string | null }) {
  const t = useWords(words);
  const f = useWords(formWords);
  const go = useGo();
  const notice = useNotice();
  const refresh = useRefresh();
  const initial: Draft = {
    ...emptyTerms(props.calendar),
    supplier: props.supplier,
    customer: props.customer,
    standard: false,
    service: null,
    category: null,
    name: "",
  };
  const form: Form<Draft> = useForm<Draft>({
    initial,
    check: (draft) => ({
      ...(draft.supplier ? {} : { supplier: f("findSide") }),
      ...(draft.customer || draft.standard ? {} : { customer: f("findSide") }),
      ...(may.length > 1 && draft.side === null ? { side: f("findSide") } : {}),
      ...(anyBad(draft.rows, dayMinutes)
        ? { rows: f("badDuration") }
        : targetsOf(draft.rows, dayMinutes).length === 0
          ? { rows: f("noTargets") }
          : {}),
    }),
    async save(draft) {
      const customer = draft.standard ? null : (draft.customer?.id ?? null);
      const side = draft.standard ? "supplier" : (draft.side ?? may[0]);
      const made = await proposeAgreement({
        body: {
          supplier: draft.supplier?.id ?? "",
          customer,
          service: draft.service,
          category: draft.category as "unit" | null,
          name: draft.name.trim() || null,
          ...(side ? { side } : {}),
          terms: termsOf(draft, dayMinutes),
          note: draft.note.trim() || null,
        },
      });
      refresh();
      notice(made.standing === "in_force" ? f("setNow") : f("proposedNow"));
      go(`/agreements/${made.id}`);
    },
  });
  const { supplier, customer, standard } = form.values;
  const dayMinutes = useDayMinutes(form.values.calendar);
  const between = useBetween(supplier?.id, standard ? undefined : customer?.id);
  const may: readonly Side[] = standard ? ["supplier"] : (between.data?.mayPropose ?? []);
  const services = useServicesOf(supplier?.id).data ?? [];
  return (
    <FormFrame form={form} verb={standard ? f("verbStandard") : f("verb")} label={t("propose")}>
      <Section title={f("between")}>
        <Columns least="16rem">
          <PartyPick
            label={t("supplier")}
            kinds={["unit", "partner"]}
            value={supplier}
            onChange={(party) => {
              form.set("supplier", party);
              form.set("service", null);
            }}
            error={form.errors.supplier}
            required
          />
          {!standard && (
            <PartyPick
              label={t("customer")}
              kinds={["unit", "partner"]}
              value={customer}
              onChange={(party) => form.set("customer", party)}
              error={form.errors.customer}
              required
            />
          )}
        </Columns>
        <Switch label={f("standard")} {...form.checked("standard")} />
        {!standard && supplier && customer && between.data && (
          <SideField
            may={may}
            value={form.values.side}
            onChange={(side) => form.set("side", side)}
            error={form.errors.side}
          />
        )}
        <Columns least="16rem">
          <Select
            label={t("service")}
            data={services.map(({ id, name }) => ({ value: id, label: name }))}
            placeholder={f("anyService")}
            clearable
            disabled={services.length === 0}
            value={form.values.service}
            onChange={(value) => form.set("service", value)}
          />
          <Select
            label={t("category")}
            data={(["leader", "employee", "unit", "partner"] as const).map((value) => ({
              value,
              label: t(value),
            }))}
            placeholder={f("anyCategory")}
            clearable
            value={form.values.category}
            onChange={(value) => form.set("category", value)}
          />
          <TextInput label={t("name")} description={f("nameHint")} maxLength={200} {...form.text("name")} />
        </Columns>
      </Section>
      <TermsFields
        form={form}
        supplier={(standard || may.length > 0) && supplier ? supplier.id : null}
        customer={standard ? null : (customer?.id ?? null)}
        service={form.values.service}
      />
    </FormFrame>
  );
}
