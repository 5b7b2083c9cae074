<?php
// The flat header through PHP's FFI.
[, $header, $library, $plan] = $argv;
$kyhan = FFI::cdef(file_get_contents($header), $library);
if ($kyhan->kyhan_abi_version() !== $kyhan->KYHAN_ABI_VERSION) exit(1);
$document = file_get_contents($plan);
$length = strlen($document);
$text = FFI::new("char[$length]");
FFI::memcpy($text, $document, $length);
$documents = $kyhan->new("const char *[1]");
$documents[0] = FFI::cast("char *", FFI::addr($text));
$lengths = $kyhan->new("size_t[1]");
$lengths[0] = $length;
$engine = $kyhan->new("kyhan_engine *");
$result = $kyhan->new("kyhan_result *");
$status = $kyhan->kyhan_engine_new($documents, $lengths, 1, $kyhan->KYHAN_LANG_EN, FFI::addr($engine), FFI::addr($result));
if ($status !== $kyhan->KYHAN_STATUS_OK) exit(2);
$status = $kyhan->kyhan_schedule($engine, 20240101, 20250101, null, 0, null, 0, 0, $kyhan->KYHAN_LANG_EN, FFI::addr($result));
if ($status !== $kyhan->KYHAN_STATUS_OK) exit(3);
$duties = $kyhan->kyhan_result_table($result, 0, $kyhan->KYHAN_COLUMN_OCCURRENCES);
for ($row = 0; $row < $kyhan->kyhan_result_rows($duties); $row++) {
    // A text that the library says is const comes as a PHP string, up to its NUL.
    $bearer = $kyhan->kyhan_result_text($duties, $row, $kyhan->KYHAN_COLUMN_BEARER, null);
    echo $kyhan->kyhan_result_date($duties, $row, $kyhan->KYHAN_COLUMN_DUE), " ", $bearer, "\n";
}
$kyhan->kyhan_result_free($result);
$kyhan->kyhan_engine_free($engine);
