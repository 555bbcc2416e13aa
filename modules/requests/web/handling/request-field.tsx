import { useWords } from "#platform/web";
import { CloseButton, Input, Stack, Text } from "#ui/base";
import { SearchBox } from "#ui/search";
import { type Item, searchOnce } from "../api.ts";
import field from "../party-field.module.css";
import { words } from "../words.ts";
import { handlingWords } from "./words.ts";

/** Another request, found by its number or by words; what is chosen stands there with a cross to take it away. */
export function RequestField({
  value,
  onChange,
  without,
  error,
}: {
  value: Item | null;
  onChange: (item: Item | null) => void;
  /** The request it is chosen for. */
  without: string;
  error?: string | undefined;
}) {
  const t = useWords(handlingWords);
  if (!value) {
    return (
      <SearchBox<Item>
        label={t("find")}
        name="requests.another"
        placeholder={t("findPlaceholder")}
        search={async (text, signal) =>
          (await searchOnce(text, 8, signal)).found
            .map(({ request }) => request)
            .filter(({ id }) => id !== without)
        }
        itemKey={({ id }) => id}
        render={(item) => <Line item={item} />}
        onChoose={onChange}
        error={error}
        autoFocus
      />
    );
  }
  return (
    <Input.Wrapper label={t("find")} labelElement="div" error={error}>
      <div className={field.chosen}>
        <Line item={value} />
        <CloseButton
          size="sm"
          aria-label={t("dropChoice", { number: String(value.number) })}
          onClick={() => onChange(null)}
        />
      </div>
    </Input.Wrapper>
  );
}

function Line({ item }: { item: Item }) {
  const w = useWords(words);
  const who = item.requester ?? item.customer;
  return (
    <Stack gap={0} py={4}>
      <Text size="sm">{item.subject}</Text>
      <Text size="xs" opacity={0.85}>
        {[w("number", { number: String(item.number) }), w(`state_${item.state}`), who?.name]
          .filter(Boolean)
          .join(" · ")}
      </Text>
    </Stack>
  );
}
