// What names no language, such as a formula, is not coloured as if it were one.
export default {
  configureHljs: hljs => hljs.configure({ languages: ['plaintext'] }),
}
