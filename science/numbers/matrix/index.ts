export { cholesky } from "./cholesky.ts";
export { type SymmetricEigen, symmetricEigen } from "./symmetric-eigen.ts";
