"""Addresses of accounts: the way in, one's own account, people and their roles, the log.

The names `account_...` and `mfa_...` are those that allauth looks for; of its addresses only these are there.
"""

from __future__ import annotations

from django.urls import path

from kenes.web.views import accounts, accounts_keys, accounts_log, accounts_people, personal_data, sign_in_provider

PATHS = [
    path("sign-in/", accounts.sign_in, name="account_login"),
    path("sign-in/code/", accounts.code, name="mfa_authenticate"),
    path("sign-in/closed/", accounts.closed, name="account_inactive"),
    path("sign-in/provider/", sign_in_provider.out, name="openid_connect_login"),
    path("sign-in/refused/<slug:why>/", sign_in_provider.refused, name="sign_in_refused"),
    path("sign-out/", accounts.sign_out, name="account_logout"),
    path("account/", accounts.account, name="account"),
    path("account/", accounts.account, name="mfa_index"),
    path("account/keys/", accounts_keys.keys, name="account_keys"),
    path("account/keys/<int:number>/revoke/", accounts_keys.revoke, name="account_key_revoke"),
    path("account/language/", accounts.language, name="account_language"),
    path("account/password/", accounts.password, name="account_change_password"),
    path("account/confirm/", accounts.password_again, name="account_reauthenticate"),
    path("account/confirm/code/", accounts.code_again, name="mfa_reauthenticate"),
    path("account/second-factor/", accounts.set_up, name="mfa_activate_totp"),
    path("account/second-factor/remove/", accounts.remove, name="mfa_deactivate_totp"),
    path("account/recovery-codes/", accounts.recovery_codes, name="mfa_view_recovery_codes"),
    path("account/recovery-codes/new/", accounts.new_recovery_codes, name="mfa_generate_recovery_codes"),
    path("people/", accounts_people.people, name="people"),
    path("people/new/", accounts_people.open_one, name="open_account"),
    path("people/personal-data/", personal_data.personal_data, name="personal_data"),
    path("people/personal-data/save/<slug:form>/", personal_data.file, name="personal_data_file"),
    path("people/personal-data/erase/", personal_data.erase, name="personal_data_erase"),
    path("people/personal-data/retention/", personal_data.retention, name="personal_data_retention"),
    path("people/<int:number>/", accounts_people.one, name="account_of"),
    path("people/<int:number>/roles/", accounts_people.give, name="give_role"),
    path("people/<int:number>/roles/<int:role>/take/", accounts_people.take, name="take_role"),
    path("people/<int:number>/renew/", accounts_people.renew, name="renew_sign_in"),
    path("people/<int:number>/close/", accounts_people.close, name="close_account"),
    path("log/", accounts_log.log, name="log"),
    path("log.csv", accounts_log.log_csv, name="log_csv"),
]
