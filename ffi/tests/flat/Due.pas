{ The unit for Delphi and Free Pascal. }
program Due;

{$IFDEF FPC}{$MODE DELPHI}{$ENDIF}

uses
  Classes, SysUtils, Kyhan;

var
  Plan: TMemoryStream;
  Document: PAnsiChar;
  Length: TKyhanSize;
  Engine: TKyhanEngine;
  Answer, Duties: TKyhanResult;
  Row: Integer;
begin
  if kyhan_abi_version <> KYHAN_ABI then
    Halt(1);
  Plan := TMemoryStream.Create;
  Plan.LoadFromFile(ParamStr(1));
  Document := Plan.Memory;
  Length := Plan.Size;
  if kyhan_engine_new(@Document, @Length, 1, KYHAN_LANG_EN, @Engine, @Answer) <> KYHAN_STATUS_OK then
    Halt(2);
  if kyhan_schedule(Engine, 20240101, 20250101, nil, 0, nil, 0, 0, KYHAN_LANG_EN, @Answer) <> KYHAN_STATUS_OK then
    Halt(3);
  Duties := kyhan_result_table(Answer, 0, KYHAN_COLUMN_OCCURRENCES);
  for Row := 0 to Integer(kyhan_result_rows(Duties)) - 1 do
    WriteLn(kyhan_result_date(Duties, Row, KYHAN_COLUMN_DUE), ' ',
      kyhan_result_text(Duties, Row, KYHAN_COLUMN_BEARER, nil));
  kyhan_result_free(Answer);
  kyhan_engine_free(Engine);
  Plan.Free;
end.
