export { cholesky } from "./cholesky.ts";
export { solvePositive } from "./solve.ts";
export { type SymmetricEigen, symmetricEigen } from "./symmetric-eigen.ts";
