/** The part of ml-regression that is used: the package ships no types of its own. */
declare module 'ml-regression' {
  /** Least squares line: y = intercept + slope × x. */
  export class SimpleLinearRegression {
    constructor(x: readonly number[], y: readonly number[]);
    readonly slope: number;
    readonly intercept: number;
    predict(x: number): number;
    predict(x: readonly number[]): number[];
  }

  /** Least squares line through the logarithms of y: y = B × e^(A × x). */
  export class ExponentialRegression {
    constructor(x: readonly number[], y: readonly number[]);
    readonly A: number;
    readonly B: number;
    predict(x: number): number;
    predict(x: readonly number[]): number[];
  }

  /** Line by the median of the slopes of all pairs of points. */
  export class TheilSenRegression {
    constructor(x: readonly number[], y: readonly number[]);
    readonly slope: number;
    readonly intercept: number;
    predict(x: number): number;
    predict(x: readonly number[]): number[];
  }

  /** Least squares on many columns. */
  export class MultivariateLinearRegression {
    constructor(x: readonly (readonly number[])[], y: readonly (readonly number[])[]);
    /** One row a column of x, the constant last; one entry a column of y. */
    readonly weights: readonly (readonly number[])[];
  }
}
