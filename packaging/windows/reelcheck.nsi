; The installer for Windows: for one user, without administrator rights; `/S` installs and removes without a question.
; scripts/package-windows stages the files and runs makensis with VERSION, NUMBERS (four numbers), STAGE, OUTPUT,
; SIZE_KIB and, where a file of them is packed, LICENCES (its name).
Unicode true
; The program is for 64 bits alone, and so is what installs it.
Target amd64-unicode
SetCompressor /SOLID lzma
; A file keeps no time of its own, so that the same files give the same installer.
SetDateSave off
CRCCheck force

!include MUI2.nsh
!include LogicLib.nsh
!include WinVer.nsh

!define PUBLISHER "The Reelcheck developers"
!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\Reelcheck"
!define CLASSES "Software\Classes"
!define TYPE "Reelcheck.Dossier"

Name "Reelcheck"
OutFile "${OUTPUT}"
RequestExecutionLevel user
InstallDir "$LOCALAPPDATA\Programs\Reelcheck"
; An update goes where the version before was put.
InstallDirRegKey HKCU "${UNINSTALL}" "InstallLocation"
ManifestDPIAware true
ManifestSupportedOS all
BrandingText "Reelcheck ${VERSION}"

VIProductVersion "${NUMBERS}"
VIFileVersion "${NUMBERS}"
VIAddVersionKey "ProductName" "Reelcheck"
VIAddVersionKey "ProductVersion" "${VERSION}"
VIAddVersionKey "FileVersion" "${VERSION}"
VIAddVersionKey "FileDescription" "Installs Reelcheck"
VIAddVersionKey "CompanyName" "${PUBLISHER}"
VIAddVersionKey "LegalCopyright" "The Reelcheck authors; MIT or Apache-2.0"

!define MUI_ICON "${STAGE}\reelcheck.ico"
!define MUI_UNICON "${STAGE}\reelcheck.ico"
!define MUI_ABORTWARNING
!define MUI_FINISHPAGE_RUN "$INSTDIR\reelcheck-window.exe"
!define MUI_FINISHPAGE_RUN_TEXT "Open Reelcheck"
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "English"

; A program that runs cannot be replaced or removed: Windows refuses to open its file for writing.
!macro RefuseWhileOpen
  ${If} ${FileExists} "$INSTDIR\reelcheck.exe"
    ${Do}
      ClearErrors
      FileOpen $0 "$INSTDIR\reelcheck.exe" a
      ${IfNot} ${Errors}
        FileClose $0
        ${Break}
      ${EndIf}
      MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "Reelcheck is open. Close its windows, then try again." /SD IDCANCEL IDRETRY +3
      SetErrorLevel 1
      Quit
    ${Loop}
  ${EndIf}
!macroend

; Windows is told that file types have changed (SHCNE_ASSOCCHANGED).
!macro TellOfFileTypes
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
!macroend

Function .onInit
  SetShellVarContext current
  ${IfNot} ${AtLeastWin10}
    MessageBox MB_OK|MB_ICONSTOP "Reelcheck needs Windows 10 or later." /SD IDOK
    SetErrorLevel 1
    Quit
  ${EndIf}
FunctionEnd

Section "Reelcheck"
  !insertmacro RefuseWhileOpen
  SetOutPath "$INSTDIR"
  SetOverwrite on
  File "${STAGE}\reelcheck.exe"
  File "${STAGE}\reelcheck-window.exe"
  File "${STAGE}\LICENSE-MIT.txt"
  File "${STAGE}\LICENSE-APACHE.txt"
  File "${STAGE}\README.txt"
  File "${STAGE}\format.md"
  File "${STAGE}\licences.txt"
!ifdef LICENCES
  File "${STAGE}\${LICENCES}"
!endif
  WriteUninstaller "$INSTDIR\uninstall.exe"

  ; The shortcut starts in the folder of the user's documents, not in that of the program.
  SetOutPath "$DOCUMENTS"
  CreateShortcut "$SMPROGRAMS\Reelcheck.lnk" "$INSTDIR\reelcheck-window.exe" "" "$INSTDIR\reelcheck.exe" 0 SW_SHOWNORMAL "" "What a film based on true events tells, and what really happened"
  SetOutPath "$INSTDIR"

  WriteRegStr HKCU "${CLASSES}\.reelcheck" "" "${TYPE}"
  WriteRegStr HKCU "${CLASSES}\.reelcheck" "Content Type" "application/vnd.reelcheck+zip"
  WriteRegStr HKCU "${CLASSES}\.reelcheck\OpenWithProgids" "${TYPE}" ""
  WriteRegStr HKCU "${CLASSES}\${TYPE}" "" "Reelcheck dossier"
  WriteRegStr HKCU "${CLASSES}\${TYPE}\DefaultIcon" "" '"$INSTDIR\reelcheck.exe",0'
  WriteRegStr HKCU "${CLASSES}\${TYPE}\shell\open\command" "" '"$INSTDIR\reelcheck-window.exe" "%1"'
  !insertmacro TellOfFileTypes

  WriteRegStr HKCU "${UNINSTALL}" "DisplayName" "Reelcheck"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${UNINSTALL}" "Publisher" "${PUBLISHER}"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayIcon" "$INSTDIR\reelcheck.exe,0"
  WriteRegStr HKCU "${UNINSTALL}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${UNINSTALL}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${UNINSTALL}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKCU "${UNINSTALL}" "EstimatedSize" ${SIZE_KIB}
  WriteRegDWORD HKCU "${UNINSTALL}" "NoModify" 1
  WriteRegDWORD HKCU "${UNINSTALL}" "NoRepair" 1
SectionEnd

Function un.onInit
  SetShellVarContext current
FunctionEnd

; Removes what was installed, by name. Settings, dossiers and whatever else lies in the folder stay.
Section "Uninstall"
  !insertmacro RefuseWhileOpen
  Delete "$INSTDIR\reelcheck.exe"
  Delete "$INSTDIR\reelcheck-window.exe"
  Delete "$INSTDIR\LICENSE-MIT.txt"
  Delete "$INSTDIR\LICENSE-APACHE.txt"
  Delete "$INSTDIR\README.txt"
  Delete "$INSTDIR\format.md"
  Delete "$INSTDIR\licences.txt"
!ifdef LICENCES
  Delete "$INSTDIR\${LICENCES}"
!endif
  Delete "$INSTDIR\uninstall.exe"
  ; Only a folder that is empty goes.
  RMDir "$INSTDIR"
  Delete "$SMPROGRAMS\Reelcheck.lnk"

  ; The ending is another program's by now where it no longer names our type.
  ReadRegStr $0 HKCU "${CLASSES}\.reelcheck" ""
  ${If} $0 == "${TYPE}"
    DeleteRegValue HKCU "${CLASSES}\.reelcheck" ""
    DeleteRegValue HKCU "${CLASSES}\.reelcheck" "Content Type"
  ${EndIf}
  DeleteRegValue HKCU "${CLASSES}\.reelcheck\OpenWithProgids" "${TYPE}"
  DeleteRegKey /ifempty HKCU "${CLASSES}\.reelcheck\OpenWithProgids"
  DeleteRegKey /ifempty HKCU "${CLASSES}\.reelcheck"
  DeleteRegKey HKCU "${CLASSES}\${TYPE}"
  !insertmacro TellOfFileTypes
  DeleteRegKey HKCU "${UNINSTALL}"
SectionEnd
