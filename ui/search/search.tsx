import { Combobox, InputBase, Loader, TextInput, useCombobox } from "@mantine/core";
import { useDebouncedCallback, useDebouncedValue } from "@mantine/hooks";
import { IconSearch } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useEffect, useState } from "react";
import { useWords } from "#platform/web";
import { searchWords } from "./words.ts";

export interface SearchBoxProps<Item> {
  readonly label: string;
  /** The name of what is searched, unique among the page's queries. */
  readonly name: string;
  readonly placeholder?: string;
  readonly search: (text: string, signal: AbortSignal) => Promise<readonly Item[]>;
  readonly itemKey: (item: Item) => string;
  readonly render: (item: Item) => ReactNode;
  /** What stands in the field once an item is chosen; empty to search on. */
  readonly chosenText?: (item: Item) => string;
  readonly onChoose: (item: Item) => void;
  readonly error?: string | undefined;
  readonly hideLabel?: boolean;
  readonly autoFocus?: boolean;
}

/** Searches on the server while typing; arrows and Enter choose. */
export function SearchBox<Item>(props: SearchBoxProps<Item>) {
  const { label, name, search, itemKey, render, chosenText, onChoose, error, hideLabel } = props;
  const t = useWords(searchWords);
  const [text, setText] = useState("");
  const [asked] = useDebouncedValue(text.trim(), 180);
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const query = useQuery({
    queryKey: ["search", name, asked],
    queryFn: ({ signal }) => search(asked, signal),
    enabled: asked !== "" && combobox.dropdownOpened,
    placeholderData: (old) => old,
  });
  const items = asked === "" ? [] : (query.data ?? []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new list starts at its first item
  useEffect(() => {
    combobox.selectFirstOption();
  }, [query.data]);

  return (
    <Combobox
      store={combobox}
      onOptionSubmit={(key) => {
        const item = items.find((i) => itemKey(i) === key);
        if (!item) return;
        setText(chosenText?.(item) ?? "");
        combobox.closeDropdown();
        onChoose(item);
      }}
    >
      <Combobox.Target>
        <InputBase
          label={hideLabel ? undefined : label}
          aria-label={hideLabel ? label : undefined}
          placeholder={props.placeholder}
          autoFocus={props.autoFocus}
          error={error}
          value={text}
          leftSection={<IconSearch size={16} aria-hidden />}
          rightSection={query.isFetching ? <Loader size={14} aria-label={t("searching")} /> : undefined}
          onChange={(event) => {
            setText(event.currentTarget.value);
            combobox.openDropdown();
          }}
          onFocus={() => text && combobox.openDropdown()}
          onBlur={() => combobox.closeDropdown()}
          autoComplete="off"
        />
      </Combobox.Target>
      <Combobox.Dropdown>
        <Combobox.Options mah={320} style={{ overflowY: "auto" }} aria-label={label}>
          {items.map((item) => (
            <Combobox.Option key={itemKey(item)} value={itemKey(item)}>
              {render(item)}
            </Combobox.Option>
          ))}
          {items.length === 0 && (
            <Combobox.Empty>
              {asked === ""
                ? t("type")
                : query.error
                  ? t("failed")
                  : query.isFetching
                    ? t("searching")
                    : t("nothing")}
            </Combobox.Empty>
          )}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}

export interface FilterInputProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly placeholder?: string;
}

/** A text to filter a list by; it tells of a change when typing pauses. */
export function FilterInput({ label, value, onChange, placeholder }: FilterInputProps) {
  const [text, setText] = useState(value);
  const tell = useDebouncedCallback(onChange, 250);
  useEffect(() => setText(value), [value]);
  return (
    <TextInput
      size="xs"
      type="search"
      aria-label={label}
      placeholder={placeholder ?? label}
      value={text}
      leftSection={<IconSearch size={14} aria-hidden />}
      w={{ base: "100%", xs: 240 }}
      onChange={(event) => {
        setText(event.currentTarget.value);
        tell(event.currentTarget.value);
      }}
    />
  );
}
