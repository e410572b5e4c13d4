export {
  createPictureConverter,
  type PictureConverter,
  type PictureForm,
} from './picture-converter.ts';
export {
  createPictureShelf,
  type PictureBox,
  type PictureMaker,
  type PictureStore,
} from './picture-shelf.ts';
export { type PictureType, pictureTypeOf } from './picture-type.ts';
export { rememberPictures } from './remember-pictures.ts';
