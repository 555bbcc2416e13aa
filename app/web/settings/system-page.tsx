import { useQuery } from "@tanstack/react-query";
import { useSession, useWords } from "#platform/web";
import { Anchor, Button, List } from "#ui/base";
import { Link } from "#ui/link";
import { Facts, Section } from "#ui/page";
import { Async } from "#ui/state";
import { Tag, Tags } from "#ui/tag";
import { SettingsFrame } from "./settings-frame.tsx";
import { settingsWords } from "./words.ts";

interface Status {
  readonly server: boolean;
  readonly database: boolean;
  readonly version: string | undefined;
  /** Whether letters can go out; undefined when that could not be asked. */
  readonly mail: boolean | undefined;
}

/** Asks the machine's own addresses, which answer also when half of the house is down. */
async function readStatus(signal: AbortSignal): Promise<Status> {
  const ask = (address: string) =>
    fetch(address, { signal }).then(
      async (response) => ({ ok: response.ok, body: (await response.json()) as unknown }),
      () => ({ ok: false, body: undefined }),
    );
  const [health, ready, api, mail] = await Promise.all([
    ask("/health"),
    ask("/ready"),
    ask("/api/openapi.json"),
    ask("/api/mail"),
  ]);
  const { ready: set, trouble } = (mail.body ?? {}) as { ready?: boolean; trouble?: string | null };
  const { info } = (api.body ?? {}) as { info?: { version?: string } };
  return {
    server: health.ok,
    database: ready.ok,
    version: info?.version,
    mail: mail.ok ? set === true && !trouble : undefined,
  };
}

export default function SystemPage() {
  const t = useWords(settingsWords);
  const company = useSession()?.company;
  const query = useQuery({
    queryKey: ["platform", "system"],
    queryFn: ({ signal }) => readStatus(signal),
    staleTime: 0,
    refetchInterval: 15_000,
  });
  const state = (fine: boolean) => (
    <Tag tone={fine ? "good" : "bad"}>{fine ? t("answers") : t("silent")}</Tag>
  );
  const place = (href: string, title: string) => (
    <List.Item>
      <Anchor href={href}>{title}</Anchor>
    </List.Item>
  );
  return (
    <SettingsFrame
      section="system"
      lead={t("systemLead")}
      actions={
        <Button variant="default" loading={query.isRefetching} onClick={() => void query.refetch()}>
          {t("checkAgain")}
        </Button>
      }
    >
      <Section>
        <Async query={query}>
          {(status) => (
            <Facts
              items={[
                { name: t("company"), value: company?.name ?? "" },
                { name: t("version"), value: status.version ?? "–" },
                { name: t("server"), value: state(status.server) },
                { name: t("database"), value: state(status.database) },
                ...(status.mail === undefined
                  ? []
                  : [
                      {
                        name: t("mail"),
                        value: (
                          <Tags>
                            <Tag tone={status.mail ? "good" : "warn"}>
                              {status.mail ? t("mailGoes") : t("mailWaits")}
                            </Tag>
                            <Link to="/settings/mail">{t("mailMore")}</Link>
                          </Tags>
                        ),
                      },
                    ]),
              ]}
            />
          )}
        </Async>
      </Section>
      <Section title={t("forPrograms")} lead={t("metricsNote")}>
        <List>
          {place("/api", t("apiReference"))}
          {place("/api/openapi.json", t("openApi"))}
          {place("/health", t("health"))}
          {place("/ready", t("ready"))}
          {place("/metrics", t("metrics"))}
        </List>
      </Section>
    </SettingsFrame>
  );
}
