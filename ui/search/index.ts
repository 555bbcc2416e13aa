export { FilterInput, type FilterInputProps, SearchBox, type SearchBoxProps } from "./search.tsx";
