/**
 * The list of 64 pictures that people compare, by name and in the order of their numbers. It is part of the format: two phones
 * with different lists would show different pictures for the same keys. Drawings and words belong to the app.
 */
export const PICTURE_NAMES = [
  ...(['sun', 'moon', 'star', 'cloud', 'snowflake', 'fire', 'umbrella', 'key'] as const),
  ...(['fish', 'bird', 'cat', 'dog', 'rabbit', 'turtle', 'snail', 'beetle'] as const),
  ...(['apple', 'banana', 'cherries', 'grapes', 'carrot', 'egg', 'cake', 'iceCream'] as const),
  ...(['pizza', 'cup', 'bicycle', 'car', 'bus', 'plane', 'boat', 'train'] as const),
  ...(['rocket', 'tractor', 'house', 'tent', 'bed', 'armchair', 'bulb', 'clock'] as const),
  ...(['bell', 'book', 'pencil', 'scissors', 'hammer', 'anchor', 'flag', 'gift'] as const),
  ...(['heart', 'crown', 'glasses', 'hand', 'feet', 'ear', 'eye', 'shirt'] as const),
  ...(['camera', 'telephone', 'radio', 'guitar', 'drum', 'trophy', 'palm', 'leaf'] as const),
] as const;

export type PictureName = (typeof PICTURE_NAMES)[number];
