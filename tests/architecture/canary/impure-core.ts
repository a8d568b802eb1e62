export const impure = (): number => Date.now() + Math.random() + new Date().getTime();
console.log(impure());
