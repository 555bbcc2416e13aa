import { useWords } from "#platform/web";
import { Stack, Switch } from "#ui/base";
import { Dialog } from "#ui/dialog";
import css from "./queue.module.css";
import { queueWords } from "./queue-words.ts";

const keys = [
  ["j k ↓ ↑", "key_next"],
  ["Enter", "key_open"],
  ["a", "key_take"],
  ["Shift a", "key_assign"],
  ["r", "key_reply"],
  ["w", "key_wait"],
  ["h", "key_handOver"],
  ["c", "key_close"],
  ["x", "key_select"],
  ["/", "key_search"],
  ["Esc", "key_back"],
  ["?", "key_help"],
] as const;

/** Which keys there are, and the switch for those whom single letters hinder. */
export default function KeysHelp({
  on,
  setOn,
  onClose,
}: {
  on: boolean;
  setOn: (on: boolean) => void;
  onClose: () => void;
}) {
  const t = useWords(queueWords);
  return (
    <Dialog opened onClose={onClose} title={t("keysTitle")}>
      <Stack>
        <dl className={css.keys}>
          {keys.map(([key, name]) => (
            <div key={key}>
              <dt>
                {key.split(" ").map((one) => (
                  <kbd key={one}>{one}</kbd>
                ))}
              </dt>
              <dd>{t(name)}</dd>
            </div>
          ))}
        </dl>
        <Switch
          checked={on}
          onChange={(event) => setOn(event.currentTarget.checked)}
          label={t("keysOn")}
          description={t("keysOnHint")}
        />
      </Stack>
    </Dialog>
  );
}
