import { Suspense, useState } from "react";
import { ServiceSearch } from "#modules/catalogue/web";
import { useWords } from "#platform/web";
import {
  Alert,
  Button,
  Group,
  Input,
  NumberInput,
  PasswordInput,
  Select,
  Stack,
  Switch,
  TextInput,
} from "#ui/base";
import { FormFrame, useForm } from "#ui/form";
import { ErrorState, Loading } from "#ui/state";
import type { PartyName } from "../api.ts";
import { PartyField } from "../party-field.tsx";
import { changeMailbox, connectMailbox, type Mailbox, type MailboxDraft, tryMailbox } from "./api.ts";
import { mailPageWords } from "./words.ts";

const kinds = ["request", "question", "complaint", "suggestion", "thanks"] as const;
const accepts = ["everyone", "domains", "known"] as const;
const securities = ["tls", "starttls", "none"] as const;
const ports = { tls: 993, starttls: 143, none: 143 } as const;

function begin(box: Mailbox | undefined) {
  return {
    unit: box?.unit ?? (null as PartyName | null),
    service: box?.service ?? null,
    kind: box?.kind ?? "request",
    accept: box?.accept ?? "everyone",
    plus: box?.plus ?? false,
    address: box?.address ?? "",
    host: box?.host ?? "",
    port: box?.port ?? 993,
    security: box?.security ?? "tls",
    username: box?.username ?? "",
    password: "",
    folder: box?.folder ?? "INBOX",
    doneFolder: box?.doneFolder ?? "",
    enabled: box?.enabled ?? true,
    readOld: box?.readOld ?? false,
  };
}
type Values = ReturnType<typeof begin>;

const draftOf = (values: Values): MailboxDraft => ({
  ...values,
  unit: values.unit?.id ?? "",
  service: values.service?.id ?? null,
  username: values.username || values.address,
  password: values.password || undefined,
  doneFolder: values.doneFolder || null,
});

/** How one mailbox is reached and what becomes of its letters. */
export function MailboxForm({ box, onSaved }: { box: Mailbox | undefined; onSaved: () => void }) {
  const t = useWords(mailPageWords);
  const form = useForm<Values>({
    initial: begin(box),
    check: (values) => ({
      unit: values.unit ? undefined : t("needed"),
      address: values.address.trim() ? undefined : t("needed"),
      host: values.host.trim() ? undefined : t("needed"),
      password: box || values.password ? undefined : t("needed"),
    }),
    save: (values) =>
      box
        ? changeMailbox({ params: { id: box.id }, body: draftOf(values) })
        : connectMailbox({ body: draftOf(values) }),
    onSaved,
  });
  return (
    <FormFrame form={form} label={t("mailbox")} sticky {...(box ? {} : { verb: t("connect") })}>
      <Stack>
        <PartyField
          label={t("unit")}
          name="mailbox-unit"
          wanted="unit"
          value={form.values.unit}
          onChange={(unit) => form.set("unit", unit)}
          error={form.errors.unit}
        />
        <TextInput
          {...form.text("address")}
          label={t("address")}
          description={t("addressHint")}
          type="email"
        />
        <TextInput {...form.text("host")} label={t("host")} />
        <Select
          label={t("security")}
          allowDeselect={false}
          data={securities.map((value) => ({ value, label: t(`security_${value}`) }))}
          value={form.values.security}
          onChange={(value) => {
            const security = (value ?? "tls") as Values["security"];
            form.set("security", security);
            form.set("port", ports[security]);
          }}
        />
        <NumberInput {...form.value("port")} label={t("port")} min={1} max={65_535} hideControls />
        <TextInput
          {...form.text("username")}
          label={t("username")}
          placeholder={form.values.address}
          autoComplete="off"
        />
        <PasswordInput
          {...form.text("password")}
          label={t("password")}
          description={box ? t("passwordKept") : t("passwordHint")}
          autoComplete="new-password"
        />
        <Trial values={form.values} box={box} />
        <TextInput {...form.text("folder")} label={t("folder")} />
        <TextInput {...form.text("doneFolder")} label={t("doneFolder")} description={t("doneFolderHint")} />
        <Select
          {...form.value("kind")}
          label={t("kind")}
          allowDeselect={false}
          data={kinds.map((value) => ({ value, label: t(`kind_${value}`) }))}
        />
        <ServiceOfBox value={form.values.service} onChange={(service) => form.set("service", service)} />
        <Select
          {...form.value("accept")}
          label={t("accept")}
          description={t("acceptHint")}
          allowDeselect={false}
          data={accepts.map((value) => ({ value, label: t(`accept_${value}`) }))}
        />
        <Switch {...form.checked("plus")} label={t("plus")} description={t("plusHint")} />
        <Switch {...form.checked("readOld")} label={t("readOld")} />
        <Switch {...form.checked("enabled")} label={t("enabled")} />
      </Stack>
    </FormFrame>
  );
}

/** What the letters ask for, where all ask for the same. */
function ServiceOfBox({
  value,
  onChange,
}: {
  value: Values["service"];
  onChange: (service: Values["service"]) => void;
}) {
  const t = useWords(mailPageWords);
  if (!value)
    return (
      <Suspense fallback={<Loading lines={1} />}>
        <ServiceSearch label={t("service")} onPick={({ id, name }) => onChange({ id, name })} />
      </Suspense>
    );
  return (
    <Input.Wrapper label={t("service")} labelElement="div">
      <Group gap="xs">
        <span>{value.name}</span>
        <Button size="xs" variant="default" onClick={() => onChange(null)}>
          {t("serviceNone")}
        </Button>
      </Group>
    </Input.Wrapper>
  );
}

/** Opens the mailbox without reading anything, before anything is saved. */
function Trial({ values, box }: { values: Values; box: Mailbox | undefined }) {
  const t = useWords(mailPageWords);
  const [busy, setBusy] = useState(false);
  const [letters, setLetters] = useState<number>();
  const [error, setError] = useState<unknown>();
  const run = async () => {
    setBusy(true);
    setLetters(undefined);
    setError(undefined);
    try {
      const said = await tryMailbox({ body: { ...draftOf(values), ...(box ? { id: box.id } : {}) } });
      setLetters(said.letters);
    } catch (caught) {
      setError(caught);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Stack gap="xs">
      <Button variant="default" loading={busy} disabled={!values.unit} onClick={() => void run()}>
        {t("tryIt")}
      </Button>
      <div aria-live="polite">
        {letters !== undefined && <Alert color="green">{t("tried", { count: letters })}</Alert>}
        {error !== undefined && <ErrorState error={error} />}
      </div>
    </Stack>
  );
}
